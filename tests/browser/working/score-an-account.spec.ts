import type { Page } from "@playwright/test";
import { expectStep, open } from "../screen";
import { expect, test } from "../world";

const answer = async (page: Page, keys: readonly string[]) => {
  for (const [i, key] of keys.entries()) {
    await expect(page.getByText(`Question ${i + 1} of 7`)).toBeVisible();
    await page.keyboard.press(key);
  }
};

const SEVEN = ["3", "3", "3", "3", "3", "3", "3"];
/** As the front answers when there is more to do than can be done. */
const SENT_AWAY = { status: 503, headers: { "retry-after": "3" }, contentType: "application/problem+json", body: "{}" };
/** 25 above neutral seven times: 7 · 25/3/30 = 1.944; coverage 7/3/30 = .078; reading 75. */
const AFTER_SEVEN = ["52", "75", "unproven", "8%, hardly any evidence"];
const assessments = (page: Page) => page.locator("#timeline").getByRole("link", { name: "What we said" });

test("seven keys and Enter score an account, and the ladder beside them moves", async ({
  page,
  signInAs,
  addAccount,
}) => {
  const account = await addAccount("Curlew Mills");
  await signInAs("account_manager");
  await open(page, `${account.path}/assess`);
  await answer(page, SEVEN);
  await expect(page.getByText("All seven answered")).toBeVisible();
  await expect(
    page.getByRole("definition").filter({ hasText: "+1.9" }).filter({ visible: true }).first(),
  ).toBeVisible();
  await expect(page.getByRole("button", { name: "Save assessment" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText(`Assessment of ${account.name} saved`)).toBeVisible();
  await expectStep(page, "Entanglement", AFTER_SEVEN);
});

test("the thumb does it too @phone", async ({ page, signInAs, addAccount }) => {
  const account = await addAccount("Dunlin Dairy");
  await signInAs("account_manager");
  await open(page, `${account.path}/assess`);
  for (let question = 1; question <= 7; question += 1) {
    await expect(page.getByText(`Question ${question} of 7`)).toBeVisible();
    await page.locator("button[aria-keyshortcuts='3']").click();
  }
  await page.getByRole("button", { name: "Save assessment" }).click();
  await expect(page.getByText(`Assessment of ${account.name} saved`)).toBeVisible();
  await expectStep(page, "Entanglement", AFTER_SEVEN);
});

test("a draft survives a reload and goes on at the first open question", async ({ page, signInAs, addAccount }) => {
  const account = await addAccount("Avocet Paper");
  await signInAs("account_manager");
  await open(page, `${account.path}/assess`);
  await answer(page, ["3", "-", "1"]);
  await expect(page.getByText("Question 4 of 7")).toBeVisible();
  await open(page, `${account.path}/assess`);
  await expect(page.getByText(/Your unsaved changes from .* are back\./)).toBeVisible();
  await expect(page.getByText("Question 4 of 7")).toBeVisible();
  const trail = page.getByRole("list", { name: "Your answers" });
  await expect(trail).toContainText("3 · A core process stops for weeks");
  await expect(trail).toContainText("Can’t say");
  await expect(trail).toContainText("1 · Told afterwards");
  await page.getByRole("button", { name: "Start afresh" }).click();
  await expect(page.getByText("Question 1 of 7")).toBeVisible();
});

test("w right after an answer gives the reason for that answer, not for the next", async ({
  page,
  signInAs,
  addAccount,
}) => {
  const account = await addAccount("Godwit Tiles");
  await signInAs("account_manager");
  await open(page, `${account.path}/assess`);
  await answer(page, ["3", "4"]);
  await expect(page.getByText("Question 3 of 7")).toBeVisible();
  await page.keyboard.press("w");
  await expect(page.getByText("Question 2 of 7")).toBeVisible();
  await expect(page.getByLabel(/^Why\?/)).toBeFocused();
  await page.keyboard.type("Their order desk runs on it");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Question 3 of 7")).toBeVisible();
  await page.keyboard.press("w");
  await expect(page.getByLabel(/^Why\?/), "nothing was answered since").toBeFocused();
  await expect(page.getByText("Question 3 of 7")).toBeVisible();
  await page.getByRole("button", { name: "Save so far" }).click();
  await expect(page.getByRole("heading", { level: 1, name: account.name })).toBeVisible();
  await open(page, `${account.path}/timeline`);
  await expect(page.locator("#timeline")).toContainText("Their order desk runs on it");

  await open(page, `${account.path}/assess`);
  const chosen = page.getByRole("main").getByRole("button", { pressed: true });
  await expect(chosen, "what one said last stands chosen").toHaveAttribute("aria-keyshortcuts", "3");
  await page.getByRole("button", { name: /^Keep/ }).click();
  await expect(chosen).toHaveAttribute("aria-keyshortcuts", "4");
});

test("sent away for there is too much to do, or without a connection, nothing is lost, and trying again saves", async ({
  page,
  context,
  signInAs,
  addAccount,
}) => {
  const account = await addAccount("Siskin Freight");
  await signInAs("account_manager");
  await open(page, `${account.path}/assess`);
  await answer(page, SEVEN);
  await page.route("**/assess", (route) => route.fulfill(SENT_AWAY));
  await page.getByRole("button", { name: "Save assessment" }).click();
  await expect(page.getByText("The server has too much to do at this moment.")).toBeVisible();
  await page.unrouteAll();
  await context.setOffline(true);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText("No connection")).toBeVisible();
  await context.setOffline(false);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText(`Assessment of ${account.name} saved`)).toBeVisible();
  await expectStep(page, "Entanglement", AFTER_SEVEN);
});

test("an answer lost on its way back, then a second try, records once", async ({ page, signInAs, addAccount }) => {
  const account = await addAccount("Whimbrel Gas");
  await signInAs("account_manager");
  await open(page, `${account.path}/assess`);
  await answer(page, SEVEN);
  let sent = 0;
  await page.route("**/assess", async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    sent += 1;
    // The server records it; only the first answer never arrives.
    if (sent > 1) return route.continue();
    await route.fetch();
    return route.abort("connectionreset");
  });
  await page.getByRole("button", { name: "Save assessment" }).dblclick();
  await expect(page.getByText("No connection")).toBeVisible();
  expect(sent).toBe(1);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText(`Assessment of ${account.name} saved`)).toBeVisible();
  expect(sent).toBe(2);
  await open(page, `${account.path}/timeline`);
  await expect(assessments(page)).toHaveText("What we said 1");
});
