import type { Page } from "@playwright/test";
import { expectStep, open, pill } from "../screen";
import { expect, test } from "../world";

test("a call is logged in a few taps, moves the ladder, and can be taken back @phone", async ({
  page,
  signInAs,
  addAccount,
}) => {
  const account = await addAccount("Gannet Works");
  await signInAs("account_manager");
  await open(page, account.path);
  await page.getByRole("main").getByRole("link", { name: "Log", exact: true }).click();
  await pill(page, "What was it?", "Call").click();
  await page.getByLabel("In one line").fill("Delighted with the new crew plan");
  await page.getByLabel("Who took part?").fill("Berta Quist");
  await page.getByRole("button", { name: "Add “Berta Quist” as a new contact" }).click();
  await expect(page.getByRole("button", { name: "Berta Quist", pressed: true })).toBeVisible();
  await pill(page, "How did they sound?", "Delighted").click();
  await page.getByRole("button", { name: "Log it" }).click();

  await expect(page.getByText(`Call with ${account.name} logged`)).toBeVisible();
  // Tone 100 with weight .5: 50 + 25/2.5 = 60, of which satisfaction takes .40: 54. That is too little for an index.
  await expect(page.getByText("Satisfaction 54 (+4.0). Ladder index not known yet.")).toBeVisible();
  await expectStep(page, "Satisfaction", ["54", "100", "unproven", "8%, hardly any evidence"]);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Undone")).toBeVisible();
  await expectStep(page, "Satisfaction", ["–", "–", "not known yet"]);
});

test("hands stay on the keyboard: a number for the kind, one line, Ctrl+Enter", async ({
  page,
  signInAs,
  addAccount,
}) => {
  const account = await addAccount("Petrel Yards");
  await signInAs("account_manager");
  await open(page, `${account.path}/interactions/new`);
  await page.keyboard.press("2");
  await expect(page.getByRole("radio", { name: "Meeting", exact: true })).toBeChecked();
  await expect(page.getByLabel("In one line")).toBeFocused();
  await page.keyboard.type("Walked through the yard together");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText(`Meeting with ${account.name} logged`)).toBeVisible();
  await open(page, `${account.path}/timeline`);
  await expect(page.locator("#timeline")).toContainText("Walked through the yard together");
});

test("what was typed survives a reload, is gone once it is logged, and with the session", async ({
  page,
  signInAs,
  addAccount,
}) => {
  const account = await addAccount("Dotterel Pipes");
  await signInAs("account_manager");
  await open(page, `${account.path}/interactions/new`);
  const line = page.getByLabel("In one line");
  await expect(line).toBeFocused();
  await page.keyboard.press("1");
  await page.keyboard.type("3 leaks, all of them mended");
  await open(page, `${account.path}/interactions/new`);
  await expect(page.getByText(/Your unsaved changes from .* are back\./)).toBeVisible();
  await expect(page.getByRole("radio", { name: "Call", exact: true })).toBeChecked();
  await expect(line).toHaveValue("3 leaks, all of them mended");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText(`Call with ${account.name} logged`)).toBeVisible();

  await open(page, `${account.path}/interactions/new`);
  await expect(line).toHaveValue("");
  await line.fill("Nobody else may read this");
  await expect.poll(() => draftsOf(page)).toHaveLength(1);
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  expect(await draftsOf(page)).toEqual([]);
});

test("chips tapped while a new contact is being added stay tapped", async ({ page, signInAs, addAccount }) => {
  const account = await addAccount("Skua Foundry");
  await signInAs("account_manager");
  await open(page, `${account.path}/interactions/new`);
  const find = page.getByLabel("Who took part?");
  const add = (name: string) => page.getByRole("button", { name: `Add “${name}” as a new contact` });
  const chip = (name: string, pressed: boolean) => page.getByRole("button", { name, pressed, exact: true });
  await find.fill("Ada Brink");
  await add("Ada Brink").click();
  await chip("Ada Brink", true).click();

  const { isAsked, answer } = await holdWrites(page);
  await find.fill("Bo Carlsen");
  await add("Bo Carlsen").click();
  await isAsked;
  await find.fill("");
  await chip("Ada Brink", false).click();
  answer();
  await expect(chip("Bo Carlsen", true)).toBeVisible();
  await expect(chip("Ada Brink", true)).toBeVisible();
});

test("what is missing is said at the field, and nothing typed is lost", async ({ page, signInAs, addAccount }) => {
  const account = await addAccount("Fulmar Lines");
  await signInAs("account_manager");
  await open(page, `${account.path}/interactions/new`);
  await pill(page, "How did they sound?", "Unhappy").click();
  await page.getByRole("button", { name: "Log it" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Not saved" })).toBeVisible();
  await expect(page.getByLabel("In one line")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByRole("radio", { name: "Unhappy", exact: true })).toBeChecked();
});

const draftsOf = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((place) => place.startsWith("entwine.draft.")));

/** Writes reach the server only when they are told to. */
async function holdWrites(page: Page) {
  let answer = () => {};
  const released = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route("**/*", async (route) => {
    if (route.request().method() === "POST") await released;
    await route.fallback();
  });
  return { isAsked: page.waitForRequest((request) => request.method() === "POST"), answer };
}
