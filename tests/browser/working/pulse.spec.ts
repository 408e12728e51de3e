import type { Browser, Page } from "@playwright/test";
import { type MailCatcher, startCatcher } from "../../../scripts/mail-catcher.mjs";
import { expectFriendly } from "../axe";
import { open } from "../screen";
import { expect, test } from "../world";

/** Customers answer by a link: from choosing whom to ask to the gap on the page of the account. */
// One mail server for all of them, so that they take turns.
test.describe.configure({ mode: "serial" });

let post: MailCatcher;
test.beforeAll(async () => {
  post = await startCatcher({ port: Number(process.env["TEST_SMTP_PORT"]) });
});
test.afterAll(() => post.stop());

/** A phone of somebody who has no login here. */
async function phoneOf(browser: Browser, options: object = {}): Promise<Page> {
  const size = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
  return (await browser.newContext({ ...size, locale: "de-DE", ...options })).newPage();
}

async function linkFor(address: string): Promise<string> {
  await expect.poll(() => post.caught.filter(({ to }) => to === address).length, { timeout: 60_000 }).toBe(1);
  const { text = "" } = await post.parsed(address);
  return /https?:\S+\/p\/[\w-]{43}/.exec(text)?.[0] ?? "no link";
}

test("somebody is asked by mail, answers in German on a phone, loses the signal on the way, and is heard", async ({
  administrator,
  workspace,
  browser,
}) => {
  const account = await workspace.addAccount("Hafenlogistik");
  const address = `berta.${account.id}@harbour.example`;
  await workspace.addContact(account, "Berta", { email: address, language: "de" });
  await workspace.addContact(account, "Caspar");

  await open(administrator, `${account.path}/sides`);
  await administrator.getByRole("link", { name: "Ask them" }).click();
  const who = administrator.getByRole("group", { name: "Who is asked" });
  await expect(who.getByRole("checkbox", { name: /Berta/ })).toBeChecked();
  await expect(who.getByRole("checkbox", { name: /Caspar/ })).toBeDisabled();
  await expect(who.getByText("no e-mail address")).toBeVisible();
  await expect(administrator.getByText("You have not listened yet")).toBeVisible();
  await expectFriendly(administrator, "main");
  await administrator.getByRole("button", { name: "Send" }).click();
  await expect(administrator.getByText("None of 1 asked answered.")).toBeVisible();
  await expectFriendly(administrator, "main");

  const phone = await phoneOf(browser);
  await phone.goto(`${await linkFor(address)}?csat=2`);
  await expect(phone.getByRole("heading", { name: /Berta, Harbour Tools möchte wissen/ })).toBeVisible();
  await expectFriendly(phone, "html");
  await phone.getByRole("button", { name: "Beginnen" }).click();
  await expect(phone.getByRole("radio", { name: "Unzufrieden", exact: true })).toBeChecked();
  await phone.getByText("Sehr zufrieden").click();
  await expect(phone.getByRole("status")).toHaveText("Gespeichert");
  await expectFriendly(phone, "html");

  await phone.context().setOffline(true);
  await phone.getByRole("button", { name: "Weiter" }).click();
  await phone.getByText("Fast alle").click();
  await expect(phone.getByText(/Keine Verbindung/)).toBeVisible();
  await phone.getByRole("button", { name: "Weiter" }).click();
  await phone.getByText("Nichts", { exact: true }).click();
  await phone.goBack();
  await expect(phone.getByText("Sind die Ergebnisse eingetreten?")).toBeVisible();
  await phone.context().setOffline(false);
  await expect(phone.getByRole("status")).toHaveText("Gespeichert");
  await phone.reload();
  await expect(phone.getByRole("radio", { name: "Fast alle" })).toBeChecked();

  for (const answer of [null, null, "Manchmal um Rat gefragt", "Kann ich nicht sagen", "Eher ja"]) {
    if (answer) await phone.locator(".step.now").getByText(answer).click();
    // Nothing answered in between: slower than a double tap.
    else await phone.waitForTimeout(450);
    // Whoever taps twice means one step.
    await phone.getByRole("button", { name: "Weiter" }).dblclick();
  }
  await phone.getByRole("textbox").fill("Wir arbeiten gern mit <b>Ihnen</b>.");
  await expectFriendly(phone, "html");
  await phone.getByRole("button", { name: "Antworten senden" }).dblclick();
  await expect(phone.getByRole("heading", { name: "Vielen Dank, Berta." })).toBeVisible();
  await expectFriendly(phone, "html");

  await expect(async () => {
    await open(administrator, `${account.path}/sides`);
    await expect(administrator.getByText("1 of 1 asked answered; no executive was asked.")).toBeVisible({
      timeout: 1000,
    });
    const breaks = administrator.getByRole("region", { name: "The seven questions, ours and theirs" });
    await expect(breaks.getByText("0 answers ours, 1 theirs").first()).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 30_000 });
  const voices = administrator.getByRole("region", { name: "What they said by link" });
  await expect(voices.getByText("Rather yes")).toBeVisible();
  await expect(voices.getByText("“Wir arbeiten gern mit <b>Ihnen</b>.”")).toBeVisible();
  await expectFriendly(administrator, "main");
});

test("a link works without script, can be used again until it closes, and stops mail by one press", async ({
  administrator,
  workspace,
  browser,
}) => {
  const account = await workspace.addAccount("Mühle Nord");
  const address = `otto.${account.id}@mill.example`;
  await workspace.addContact(account, "Otto", { email: address });
  await open(administrator, `/pulses/new?account=${account.id}`);
  await administrator.getByRole("button", { name: "Send" }).click();
  await expect(administrator.getByText("None of 1 asked answered.")).toBeVisible();

  const plain = await phoneOf(browser, { javaScriptEnabled: false, locale: "en-GB" });
  const link = await linkFor(address);
  await plain.goto(link);
  await plain.getByRole("radio", { name: "Very dissatisfied" }).check();
  await plain.getByRole("button", { name: "Send my answers" }).click();
  await expect(plain.getByRole("heading", { name: "Thank you, Otto." })).toBeVisible();
  await plain.getByRole("link", { name: "Change my answers" }).click();
  await expect(plain.getByRole("radio", { name: "Very dissatisfied" })).toBeChecked();

  await plain.getByRole("link", { name: "No more mail like this" }).click();
  await plain.getByRole("button", { name: "Send me no more" }).click();
  await expect(plain.getByRole("heading", { name: /Done\. Harbour Tools will not send you/ })).toBeVisible();
  await open(administrator, `/pulses/new?account=${account.id}`);
  await expect(administrator.getByText(/wants no mail, since/)).toBeVisible();
});

test("by keyboard alone, at twice the size, and with a link that is over in words", async ({
  administrator,
  workspace,
  browser,
}) => {
  const account = await workspace.addAccount("Salt Works");
  const address = `ann.${account.id}@salt.example`;
  await workspace.addContact(account, "Ann", { email: address });
  await open(administrator, `/pulses/new?account=${account.id}`);
  await administrator.getByRole("button", { name: "Send" }).click();
  await expect(administrator.getByText("None of 1 asked answered.")).toBeVisible();

  // 200 % of a window of 720 points.
  const page = await (await browser.newContext({ viewport: { width: 360, height: 450 }, locale: "en-GB" })).newPage();
  const link = await linkFor(address);
  await page.goto(link);
  await page.getByRole("button", { name: "Begin" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("group", { name: "How satisfied are you with us?" })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: "Dissatisfied", exact: true })).toBeChecked();
  await expect(page.getByRole("status")).toHaveText("Saved");
  await expectFriendly(page, "html");

  await administrator.getByRole("button", { name: "Take this round back" }).click();
  await administrator.getByRole("button", { name: "Close the one link" }).click();
  await expect(administrator.getByText("Taken back", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByText("Nearly all").click();
  await expect(page.getByRole("heading", { name: "This link is closed" })).toBeVisible();
  await expectFriendly(page, "html");
});
