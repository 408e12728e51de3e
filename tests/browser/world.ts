import { randomUUID } from "node:crypto";
import { type APIRequestContext, test as base, expect, type Page } from "@playwright/test";

type DemoRole = "account_manager" | "cx_leader" | "executive" | "admin";

interface MadeAccount {
  readonly id: string;
  readonly name: string;
  readonly path: string;
}

interface Colleague {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

interface World {
  /** Signs this browser in as one of the people of the demo world; signed out again at the end. */
  readonly signInAs: (role: DemoRole) => Promise<void>;
  /** The administrator's own browser, for what a test needs done elsewhere. */
  readonly administrator: Page;
  /** Adds an account of the test's own; archived again at the end. */
  readonly addAccount: (name: string) => Promise<MadeAccount>;
  /** Somebody with a password, who came by an invitation; deactivated again at the end. */
  readonly addColleague: (role: DemoRole) => Promise<Colleague>;
}

/** A journey begins in the demo world and leaves it as it was. */
export const test = base.extend<World>({
  signInAs: async ({ page }, use) => {
    await use((role) => enterDemo(page.request, role));
    await leave(page.request);
  },
  administrator: async ({ browser }, use) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await enterDemo(page.request, "admin");
    await use(page);
    await leave(page.request);
    await context.close();
  },
  addAccount: async ({ administrator }, use) => {
    const made: MadeAccount[] = [];
    await use(async (name) => {
      const account = await fillInAccount(administrator, unique(name));
      made.push(account);
      return account;
    });
    for (const account of made) await archive(administrator, account.path);
  },
  addColleague: async ({ administrator, browser }, use) => {
    const made: Colleague[] = [];
    await use(async (role) => {
      const person = { name: unique("Wilma Brandt"), email: `${randomUUID()}@example.com`, password: PASSWORD };
      const link = await invite(administrator, person.email, role);
      const context = await browser.newContext();
      await acceptInvitation(await context.newPage(), link, person);
      await context.close();
      made.push(person);
      return person;
    });
    for (const { name } of made) await deactivate(administrator, name);
  },
});

export { expect };

const PASSWORD = "three small herons";

/** Tests run one after the other, but what an earlier run left behind must not be met again. */
export const unique = (name: string) => `${name} ${randomUUID().slice(0, 6)}`;

/** Goes there and waits until the page answers to clicks and keys. */
export async function open(page: Page, address: string): Promise<number> {
  const response = await page.goto(address);
  await isAwake(page);
  return response?.status() ?? 0;
}

/** What the server sent is drawn at once; only when React has taken it over does it answer. */
async function isAwake(page: Page): Promise<void> {
  const hasSleepers = () =>
    page.evaluate(() =>
      [...document.querySelectorAll("main form, main button, main input, nav button")].some(
        (element) => !Object.keys(element).some((key) => key.startsWith("__reactProps")),
      ),
    );
  await expect.poll(hasSleepers).toBe(false);
}

/** A connection kept open may have been closed by the server in the same moment. */
const AGAIN = { maxRetries: 3 };

async function post(request: APIRequestContext, path: string, form: Record<string, string>): Promise<string> {
  const { csrfToken } = await (await request.get("/api/auth/csrf", AGAIN)).json();
  const answer = await request.post(`/api/auth/${path}`, {
    ...AGAIN,
    form: { ...form, csrfToken, callbackUrl: "/", json: "true" },
  });
  return (await answer.json()).url;
}

async function enterDemo(request: APIRequestContext, role: DemoRole): Promise<void> {
  const url = await post(request, "callback/demo", { role });
  expect(url, "the demo world lets one in").not.toContain("error");
}

const leave = (request: APIRequestContext) => post(request, "signout", {});

export async function signInByPassword(page: Page, { email, password }: Pick<Colleague, "email" | "password">) {
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

export async function fillInAccount(page: Page, name: string): Promise<MadeAccount> {
  await open(page, "/accounts/new");
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByRole("button", { name: "Add account" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  const path = new URL(page.url()).pathname;
  return { id: path.replace("/accounts/", ""), name, path };
}

export async function archive(page: Page, path: string): Promise<void> {
  await open(page, `${path}/edit`);
  await page.getByRole("button", { name: "Archive…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Archive" }).click();
  await expect(page.getByRole("button", { name: "Restore" })).toBeVisible();
}

/** The link to hand over, as the administrator reads it. */
export async function invite(administrator: Page, email: string, role: DemoRole): Promise<string> {
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

export async function acceptInvitation(page: Page, link: string, { name, password }: Colleague): Promise<void> {
  await open(page, link);
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("Choose a password").fill(password);
  await page.getByRole("button", { name: "Join" }).click();
  await expect(page.getByRole("navigation", { name: "Main" }).filter({ visible: true })).toBeVisible();
}

async function deactivate(administrator: Page, name: string): Promise<void> {
  await open(administrator, "/settings/members");
  await administrator.getByRole("button", { name: `Actions for ${name}` }).click();
  await administrator.getByRole("menuitem", { name: "Deactivate" }).click();
  await administrator.getByRole("dialog").getByRole("button", { name: "Deactivate" }).click();
  await expect(administrator.getByText(`${name} is deactivated`)).toBeVisible();
}

/** The page of an account of the demo world, by its name. */
export async function findAccount(page: Page, name: string): Promise<string> {
  const response = await page.request.get(`/api/v1/accounts/search?q=${encodeURIComponent(name)}`, AGAIN);
  const { accounts } = await response.json();
  return `/accounts/${accounts[0].id}`;
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
    await page.locator("#ladder").getByText("Show as a table").click();
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
