import type { Page } from "@playwright/test";
import { expectFriendly } from "../axe";
import { isAwake, open } from "../screen";
import { expect, test } from "../world";

const TWELVE = ["Alder", "Birch", "Cedar", "Elm", "Fir", "Hazel", "Larch", "Maple", "Oak", "Pine", "Rowan", "Yew"];
const place = (page: Page) => page.getByRole("main").getByText(/^\d+ of \d+$/);
const saved = (page: Page) => page.getByRole("status").filter({ hasText: "Saved:" });

test("twelve accounts are answered in at most 60 keys, and what each moved is told after it", async ({
  page,
  signInAs,
  addAccount,
}) => {
  for (const name of TWELVE) await addAccount(`${name} Mills`);
  await signInAs("admin");
  let keys = 0;
  const press = async (key: string) => {
    keys += 1;
    await page.keyboard.press(key);
  };
  await open(page, "/my-week");
  await page.getByRole("link", { name: "Five-minute round" }).focus();
  await press("Enter");
  for (const [i, name] of TWELVE.entries()) {
    await expect(place(page)).toHaveText(`${i + 1} of 12`);
    await expect(page.getByRole("heading", { level: 2, name: `${name} Mills` })).toBeVisible();
    await isAwake(page);
    // What was saved before may still be told at the edge of the screen; the card itself says nothing before it is answered.
    await expect(page.getByRole("main").getByText("Ladder index", { exact: false })).toHaveCount(0);
    await press(i === 4 ? "d" : "3");
    await expect(saved(page)).toContainText(i === 4 ? "Can’t say" : "3 · ");
    await press("Enter");
  }
  await expect(page.getByRole("heading", { name: "That was it" })).toBeVisible();
  await expect(page.getByText("12 answered, 0 skipped.")).toBeVisible();
  expect(keys).toBeLessThanOrEqual(60);
  await expectFriendly(page, "main");
});

test("nothing is forced: all skipped ends as well, and what was skipped is asked another time", async ({
  page,
  signInAs,
  addAccount,
}) => {
  for (const name of TWELVE.slice(0, 3)) await addAccount(`${name} Works`);
  await signInAs("admin");
  await open(page, "/round");
  for (const [i, key] of ["s", "ArrowRight", "Enter"].entries()) {
    await expect(place(page)).toHaveText(`${i + 1} of 3`);
    await isAwake(page);
    await page.keyboard.press(key);
  }
  await expect(page.getByText("0 answered, 3 skipped. Nothing was recorded")).toBeVisible();
  await page.getByRole("link", { name: "Back to my week" }).click();
  await page.getByRole("link", { name: "Five-minute round" }).click();
  await expect(place(page)).toHaveText("1 of 3");
});

test("a reload and the way back lose nothing, an answer is undone, and one may stop in between", async ({
  page,
  signInAs,
  addAccount,
}) => {
  for (const name of TWELVE.slice(0, 3)) await addAccount(`${name} Docks`);
  await signInAs("admin");
  await open(page, "/round");
  await page.keyboard.press("2");
  await expect(saved(page)).toContainText("2 · ");
  await page.keyboard.press("Enter");
  await expect(place(page)).toHaveText("2 of 3");
  await page.reload();
  await isAwake(page);
  await expect(place(page)).toHaveText("2 of 3");
  await page.keyboard.press("ArrowLeft");
  await expect(place(page)).toHaveText("1 of 3");
  await expect(saved(page)).toContainText("2 · ");
  await isAwake(page);
  await page.keyboard.press("4");
  await expect(saved(page)).toContainText("4 · ");
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect(saved(page), "what one said before counts again").toContainText("2 · ");
  await page.getByRole("link", { name: "Stop here" }).click();
  await expect(page.getByText("1 answered, 0 skipped, 2 left.")).toBeVisible();
  await page.getByRole("link", { name: "Go on" }).click();
  await expect(place(page)).toHaveText("1 of 3");
});

test("the thumb does it too, and nothing has to be pushed aside @phone", async ({ page, signInAs, addAccount }) => {
  await addAccount("Dunlin Dairy");
  await signInAs("admin");
  await open(page, "/round");
  const answers = page.locator("button[name=value]");
  for (const box of await answers.all()) expect((await box.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await page.locator("button[aria-keyshortcuts='1']").click();
  await expect(saved(page)).toContainText("1 · ");
  await page.getByRole("link", { name: "Next" }).click();
  await expect(page.getByText("1 answered, 0 skipped.")).toBeVisible();
});

test("without script a round is made of plain forms and links", async ({ page, signInAs, addAccount, browser }) => {
  for (const name of ["Gannet", "Heron"]) await addAccount(`${name} Rail`);
  await signInAs("admin");
  const plain = await browser.newContext({
    storageState: await page.context().storageState(),
    javaScriptEnabled: false,
  });
  const still = await plain.newPage();
  await still.goto("/round");
  await expect(place(still)).toHaveText("1 of 2");
  await still.locator("button[value='3']").click();
  await expect(saved(still)).toContainText("3 · ");
  await still.getByRole("link", { name: "Next" }).click();
  await expect(place(still)).toHaveText("2 of 2");
  await still.getByRole("main").getByRole("link", { name: "Skip" }).click();
  await expect(still.getByText("1 answered, 1 skipped.")).toBeVisible();
  await plain.close();
});
