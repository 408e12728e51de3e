import { expectFriendly } from "../axe";
import { isAwake, open } from "../screen";
import { expect, test } from "../world";

test("a review is written for ourselves and for the customer, who is given their own edition alone @phone", async ({
  page,
  signInAs,
  addAccount,
}) => {
  const account = await addAccount("Petrel Ropes");
  await signInAs("cx_leader");
  await test.step("from the account to its pack, which is for ourselves", async () => {
    await open(page, account.path);
    await page.getByRole("link", { name: "Review pack" }).click();
    await expect(page.getByText(/^For ourselves: review of Q\d \d{4}/)).toBeVisible();
    await expect(page.getByRole("region", { name: "What their edition leaves out" })).toContainText("Promised results");
    await isAwake(page);
  });

  const writing = page.getByRole("region", { name: "What we write" });
  const inShort = writing.getByRole("region", { name: "In short", exact: true });
  await test.step("what is written for ourselves becomes the customer's only when it was looked at and saved", async () => {
    await inShort.getByRole("button", { name: "Write: In short, for ourselves" }).click();
    await inShort.getByRole("textbox", { name: "In short, for ourselves" }).fill("They doubt our dates");
    await inShort.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByText("Text written")).toBeVisible();
    await inShort.getByRole("button", { name: "Take over ours" }).click();
    await expect(inShort.getByText("The customer will read it as you save it")).toBeVisible();
    const theirs = inShort.getByRole("textbox", { name: "In short, for the customer" });
    await expect(theirs).toHaveValue("They doubt our dates");
    await theirs.fill("Dates are what we work on");
    await inShort.getByRole("button", { name: "Save for the customer" }).click();
    await expect(inShort.getByText("Dates are what we work on")).toBeVisible();
    await expect(inShort.getByText("They doubt our dates")).toBeVisible();
    await expectFriendly(page, "main");
  });

  await test.step("the customer's edition stands by itself", async () => {
    // What a document was sent with stays in it, however often it is drawn anew.
    await page.reload();
    await page.getByRole("link", { name: "The customer’s edition" }).click();
    await expect(page).toHaveURL(/\/review\/given\?quarter=/);
    await expect(page.getByRole("heading", { level: 1, name: "Petrel Ropes" })).toBeVisible();
    await expect(page.getByText("Dates are what we work on")).toBeVisible();
    expect(await page.content()).not.toContain("They doubt our dates");
    await expect(page.getByRole("navigation", { name: "Main" })).toHaveCount(0);
    const { scrollWidth, clientWidth } = await page
      .locator("html")
      .evaluate((html) => ({ scrollWidth: html.scrollWidth, clientWidth: html.clientWidth }));
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
    await expectFriendly(page, "main");
  });

  await test.step("and prints without a button, on one sheet", async () => {
    await page.emulateMedia({ media: "print" });
    for (const role of ["button", "link", "navigation"] as const) {
      await expect(page.getByRole(role).filter({ visible: true }), role).toHaveCount(0);
    }
    const pdf = await page.pdf({ format: "A4" });
    expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length).toBe(1);
    await page.emulateMedia({ media: "screen" });
  });

  await test.step("a text is taken out, and put back where it stood", async () => {
    await page.getByRole("link", { name: "Back to the edition for ourselves" }).click();
    await isAwake(page);
    await inShort.getByRole("button", { name: "Take out: In short, for the customer" }).click();
    await expect(inShort.getByText("Dates are what we work on")).toHaveCount(0);
    const toast = page.getByRole("listitem").filter({ hasText: "Text taken out" });
    await toast.getByRole("button", { name: "Undo" }).click();
    await expect(inShort.getByText("Dates are what we work on")).toBeVisible();
  });
});
