import { open } from "../screen";
import { expect, test } from "../world";

test("what could be done is taken on in one press, stands in my week, and is done with what came of it", async ({
  page,
  signInAs,
  addAccount,
}) => {
  const account = await addAccount("Petrel Ropes");
  await signInAs("admin");

  await test.step("the overview leads to what could be done, and one press makes it mine", async () => {
    await open(page, account.path);
    await page.getByRole("link", { name: "Actions", exact: true }).click();
    const plays = page.getByRole("region", { name: "What could be done" });
    const first = plays.getByRole("listitem").first();
    await expect(first).toContainText(/if the answer is good, .* if it is bad/);
    await first.getByRole("button", { name: /^Take it on/ }).click();
    await expect(page.getByText("Action taken on")).toBeVisible();
    await expect(page.getByRole("region", { name: "What we do" }).getByRole("listitem")).toHaveCount(1);
  });

  await test.step("it stands in my week with its day, and is done there with what came of it", async () => {
    await open(page, "/my-week");
    const line = page
      .getByRole("main")
      .getByRole("listitem")
      .filter({ has: page.getByRole("img", { name: "Action" }) });
    await expect(line).toContainText("Petrel Ropes");
    await line.getByRole("button", { name: /^Done/ }).click();
    const dialog = page.getByRole("dialog", { name: "What came of it" });
    await expect(dialog.getByLabel("What came of it?")).toBeFocused();
    await page.keyboard.type("They are content with the new ropes");
    await page.keyboard.press("Enter");
    await expect(page.getByText("Action done")).toBeVisible();
    await expect(line).toHaveCount(0);
    await page.getByRole("button", { name: "Undo" }).click();
    await line.getByRole("button", { name: /^Done/ }).click();
    await expect(dialog.getByLabel("What came of it?")).toHaveValue("");
    await page.keyboard.type("They are content with the new ropes");
    await page.keyboard.press("Enter");
    // While it stands open nothing behind it is found, so that its line would seem gone before anything is saved.
    await expect(dialog).toHaveCount(0);
    await expect(line).toHaveCount(0);
  });

  await test.step("at the account it is told what came of it, and the press is put back from there", async () => {
    await open(page, `${account.path}/actions`);
    const closed = page.getByRole("region", { name: "What came of it" });
    await expect(closed).toContainText("They are content with the new ropes");
    await closed.getByRole("button", { name: /^Open again/ }).click();
    await expect(closed).toHaveCount(0);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(closed).toContainText("They are content with the new ropes");
  });
});

test("without anything that asks for one the week says so, and leads on", async ({ page, signInAs }) => {
  await signInAs("executive");
  await open(page, "/my-week");
  await expect(page.getByText("Nothing asks for you")).toBeVisible();
  await page.getByRole("link", { name: "See what is at risk" }).click();
  await expect(page).toHaveURL("/at-risk");
});
