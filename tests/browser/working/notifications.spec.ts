import { expectFriendly } from "../axe";
import { isAwake, open } from "../screen";
import { expect, test } from "../world";

test("somebody is told what became another at their account, reads it, and chooses what they are told", async ({
  page,
  signInAs,
  addAccount,
}) => {
  const account = await addAccount("Petrel Ropes");
  const mention = async (words: string) => {
    await signInAs("account_manager");
    await open(page, `${account.path}/discussion`);
    await isAwake(page);
    await page.getByLabel("Your comment").fill(words);
    await page.getByText("Mention somebody").click();
    await page.getByRole("group", { name: "Whom it is for" }).getByLabel("Ada Lund").check();
    await page.getByRole("button", { name: "Comment", exact: true }).click();
    await expect(page.getByText("Comment written")).toBeVisible();
  };
  const line = page.getByRole("main").getByRole("listitem").filter({ hasText: "Petrel Ropes" });
  const way = page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: /^Notifications/ });

  await test.step("it stands beside the way there, and leads to where it was said", async () => {
    await mention("Have you called them about the ropes?");
    await signInAs("admin");
    await open(page, "/portfolio");
    await expect(way).toHaveAccessibleName(/^Notifications\s*1 unread$/);
    await way.click();
    await expect(line).toContainText("Have you called them about the ropes?");
    await expectFriendly(page, "main");
    await line.getByRole("link", { name: "Petrel Ropes" }).click();
    await expect(page).toHaveURL(/\/discussion#/);
  });

  await test.step("what was read is unread no more, and can be put back", async () => {
    await open(page, "/notifications");
    await isAwake(page);
    await page.getByRole("button", { name: "Mark as read: Petrel Ropes" }).click();
    await expect(page.getByText("Nothing unread")).toBeVisible();
    await expect(way).toHaveAccessibleName("Notifications");
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByText("1 line unread")).toBeVisible();
    await page.getByRole("button", { name: "Mark all as read" }).click();
    await expect(page.getByText("Nothing unread")).toBeVisible();
  });

  await test.step("what somebody does not want to hear of is told no more", async () => {
    await open(page, "/settings/profile");
    await isAwake(page);
    await page.getByLabel("A colleague mentions you").selectOption("Not at all");
    await page.getByRole("region", { name: "What you are told" }).getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("What you are told is saved")).toBeVisible();
    await mention("And about the sails?");
    await signInAs("admin");
    await open(page, "/notifications");
    await expect(page.getByText("Nothing unread")).toBeVisible();
    await expect(page.getByText("And about the sails?")).toHaveCount(0);
  });
});
