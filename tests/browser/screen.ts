/** What several journeys do on the screen, and read there. */
import { expect, type Page } from "@playwright/test";
import type { Colleague } from "./workspaces";

/** Goes there and waits until the page answers to clicks and keys. */
export async function open(page: Page, address: string): Promise<number> {
  const response = await page.goto(address);
  await isAwake(page);
  return response?.status() ?? 0;
}

/** What the server sent is drawn at once; only when React has taken it over does it answer. */
export async function isAwake(page: Page): Promise<void> {
  const hasSleepers = () =>
    page.evaluate(() =>
      [...document.querySelectorAll("main form, main button, main input, nav button, aside button")].some(
        (element) => !Object.keys(element).some((key) => key.startsWith("__reactProps")),
      ),
    );
  await expect.poll(hasSleepers, { intervals: [20, 50, 100, 250] }).toBe(false);
}

export async function signInByPassword(page: Page, { email, password }: Pick<Colleague, "email" | "password">) {
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

/** Adds an account by the form; answers its path. */
export async function fillInAccount(page: Page, name: string): Promise<string> {
  await open(page, "/accounts/new");
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByRole("button", { name: "Add account" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  return new URL(page.url()).pathname;
}

export async function archive(page: Page, path: string): Promise<void> {
  await open(page, `${path}/edit`);
  await page.getByRole("button", { name: "Archive…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Archive" }).click();
  await expect(page.getByRole("button", { name: "Restore" })).toBeVisible();
}

/** The link to hand over, as the administrator reads it. */
export async function invite(administrator: Page, email: string, role: string): Promise<string> {
  await open(administrator, "/settings/members");
  await administrator.getByRole("button", { name: "Invite" }).click();
  const dialog = administrator.getByRole("dialog");
  await dialog.getByLabel("E-mail").fill(email);
  await dialog.getByLabel("Role").selectOption(role);
  await dialog.getByRole("button", { name: "Make the link" }).click();
  const link = dialog.getByLabel("Invitation link");
  await expect(link).toBeVisible();
  return link.inputValue();
}

/** The page of an account, by its name. */
export async function findAccount(page: Page, name: string): Promise<string> {
  const address = `/api/v1/accounts/search?q=${encodeURIComponent(name)}`;
  // A connection kept open may have been closed by the server in the same moment, and a busy one may ask to wait.
  let path = "";
  await expect
    .poll(async () => {
      const response = await page.request.get(address, { maxRetries: 3 });
      const { accounts } = await response.json();
      path = `/accounts/${accounts?.[0]?.id}`;
      return response.status();
    })
    .toBe(200);
  return path;
}

/** One of several pills; the number behind its words is the key that picks it. */
export const pill = (page: Page, legend: string, words: string) =>
  page
    .getByRole("radiogroup", { name: legend })
    .locator("label")
    .filter({ hasText: new RegExp(`^${words}\\d?$`) });

/** The row of one step in the ladder's table; the table is opened when it is not. */
export async function ladderRow(page: Page, step: string) {
  const table = page.getByRole("table", { name: "The six steps with their ranges, the top first" });
  if (!(await table.isVisible())) {
    await page.locator("#ladder").getByText("the numbers as a table").click();
    await expect(table).toBeVisible();
  }
  return table.getByRole("row").filter({ has: page.getByRole("rowheader", { name: step, exact: true }) });
}

/** Score, what the evidence says, state and coverage of one step, as the table shows them. */
export async function expectStep(page: Page, step: string, cells: readonly string[]): Promise<void> {
  const row = await ladderRow(page, step);
  for (const [i, text] of cells.entries()) await expect(row.getByRole("cell").nth(i)).toHaveText(text);
}

export async function readCells(page: Page, step: string): Promise<string[]> {
  return (await ladderRow(page, step)).getByRole("cell").allTextContents();
}
