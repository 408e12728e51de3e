import { expectFriendly } from "../axe";
import { isAwake, open } from "../screen";
import { expect, test } from "../world";

test("a colleague is asked at the account, finds it in their week, answers, and it is settled", async ({
  page,
  signInAs,
  addAccount,
}) => {
  const account = await addAccount("Petrel Ropes");
  await test.step("who asks chooses whom it is for", async () => {
    await signInAs("account_manager");
    await open(page, account.path);
    await page.getByRole("link", { name: "Discussion" }).click();
    await isAwake(page);
    await page.getByLabel("Your comment").fill("Have you called them about the ropes?");
    await page.getByText("Mention somebody").click();
    await page.getByRole("group", { name: "Whom it is for" }).getByLabel("Ada Lund").check();
    await page.getByRole("button", { name: "Comment", exact: true }).click();
    await expect(page.getByText("Comment written")).toBeVisible();
    await expect(page.getByLabel("Your comment")).toHaveValue("");
    await expect(page.getByRole("listitem").filter({ hasText: "about the ropes?" })).toContainText("@");
    await expectFriendly(page, "main");
  });

  await test.step("whom it is for answers from their week", async () => {
    await signInAs("admin");
    await open(page, "/my-week");
    const line = page.getByRole("main").getByRole("listitem").filter({ hasText: "about the ropes?" });
    await expect(line).toContainText("Petrel Ropes");
    await line.getByRole("button", { name: /^Seen/ }).click();
    await expect(line).toHaveCount(0);
    await page.getByRole("button", { name: "Undo" }).click();
    await line.getByRole("link", { name: "Answer" }).click();
    await isAwake(page);
    await page.getByLabel("Your comment").fill("Yes, they are content");
    await page.getByRole("button", { name: "Comment", exact: true }).click();
    await expect(page.getByText("Comment written")).toBeVisible();
    await open(page, "/my-week");
    await expect(line).toHaveCount(0);
  });

  await test.step("one's own is changed, taken back and put back; that of others is not", async () => {
    await open(page, `${account.path}/discussion`);
    const theirs = page.getByRole("listitem").filter({ hasText: "about the ropes?" });
    await expect(theirs.getByRole("button")).toHaveCount(0);
    const own = page.getByRole("listitem").filter({ hasText: "they are content" });
    await own.getByRole("button", { name: /^Change/ }).click();
    await page.getByLabel("Change your comment").fill("Yes, and they are content with them");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(own).toContainText("content with them");
    await expect(own).toContainText("changed since");
    await own.getByRole("button", { name: /^Take back/ }).click();
    await expect(own).toHaveCount(0);
    const toast = page.getByRole("listitem").filter({ hasText: "Comment taken back" });
    await toast.getByRole("button", { name: "Undo" }).click();
    await expect(own).toContainText("content with them");
  });
});

test("without script a comment is a plain form, on a phone as well @phone", async ({
  page,
  signInAs,
  addAccount,
  browser,
}) => {
  const account = await addAccount("Gannet Rail");
  await signInAs("executive");
  const plain = await browser.newContext({
    storageState: await page.context().storageState(),
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  });
  const still = await plain.newPage();
  await still.goto(`${account.path}/discussion`);
  await still.getByLabel("Your comment").fill("I met their board");
  await still.getByRole("button", { name: "Comment", exact: true }).click();
  await expect(still.getByRole("listitem").filter({ hasText: "I met their board" })).toBeVisible();
  const { scrollWidth } = await still.locator("html").evaluate((html) => ({ scrollWidth: html.scrollWidth }));
  expect(scrollWidth).toBeLessThanOrEqual(390);
  await plain.close();
});
