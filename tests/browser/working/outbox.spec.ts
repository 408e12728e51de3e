import { expectFriendly } from "../axe";
import { open } from "../screen";
import { expect, test } from "../world";

test("an administrator sees what became of each mail, looks at one and has one sent again @phone", async ({
  page,
  signInAs,
  workspace,
}) => {
  const account = await workspace.addAccount("Harbour Logistics");
  const refusal = "550 5.1.1 no such user here";
  await workspace.addMail(account, { address: "gone@harbour.example", state: "bounced", reason: refusal });
  await workspace.addMail(account, { address: "ann@harbour.example", state: "sent", reason: null });
  await workspace.addMail(account, { address: "ben@harbour.example", state: "unsure", reason: "worker_died" });
  await signInAs("admin");
  await open(page, "/settings/outbox");
  const mails = page.getByRole("list", { name: "Mails, newest first" }).getByRole("listitem");
  await expect(mails).toHaveCount(3);
  await expect(mails.filter({ hasText: "gone@" })).toContainText(`The mail server said: “${refusal}”`);
  await expect(mails.filter({ hasText: "ann@" })).toContainText("Taken by the mail server");
  // What went out for good, or never can, is not sent once more.
  await expect(page.getByRole("button", { name: /^Send again/ })).toHaveCount(1);
  await expectFriendly(page, "main");

  await page.getByRole("navigation", { name: "By state" }).getByRole("link", { name: "Perhaps sent 1" }).click();
  await expect(mails).toHaveCount(1);
  await expect(mails).toContainText("What was sending it ended in the middle.");
  await page.getByRole("button", { name: "Send again to Person ben" }).click();
  await expect(page.getByText("The mail to Person ben is sent again")).toBeVisible();
  await expect(page.getByRole("link", { name: "All 3" })).toBeVisible();
  await expect(page.getByText("None: Perhaps sent")).toBeVisible();

  await page.getByRole("link", { name: "All 3" }).click();
  await page.getByRole("link", { name: "Person ann" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Invitation to Person ann" })).toBeVisible();
  // Where mails go out, their links open what somebody else answers: nobody here is shown one.
  const shown = page.frameLocator("iframe");
  await expect(shown.getByText("Hello Person ann,")).toBeVisible();
  await expect(shown.getByRole("link", { name: "See all questions" })).toHaveAttribute("href", /\/p\/…$/);
  await expect(page.getByText(/See all questions <\S+\/p\/…>/)).toBeVisible();
  await expectFriendly(page, "main");
});
