import { expect, test } from "../demo-world";
import { open } from "../screen";

test("in the demo world mails wait, and each can be looked at with its link, which is answered like any other", async ({
  page,
  signInAs,
}) => {
  await signInAs("cx_leader");
  await open(page, "/settings/outbox");
  await expect(page.getByText("No mail server is set", { exact: true })).toBeVisible();
  const mails = page.getByRole("list", { name: "Mails, newest first" }).getByRole("listitem");
  await expect(mails.first()).toContainText("No mail server is set, so it waits.");
  await mails.first().getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1, name: /^Invitation to / })).toBeVisible();
  const link = page.getByRole("main").getByRole("link", { name: /\/p\/[\w-]{43}$/ });
  const address = (await link.getAttribute("href")) ?? "";
  // In the language of whoever is asked.
  await expect(page.frameLocator("iframe").locator(`a[href="${address}"]`)).toHaveText(/questions|Fragen/);
  await expect(page.getByText(`<${address}>`)).toBeVisible();
  await page.goto(address);
  await expect(page.getByRole("button", { name: /^Begin/ })).toBeVisible();
});
