import type { Page } from "@playwright/test";
import { expect, test } from "../demo-world";
import { open } from "../screen";

const rows = (page: Page) => page.getByRole("table", { name: "Accounts of the portfolio" }).locator("tbody tr");
const names = (page: Page) => rows(page).getByRole("rowheader").getByRole("link").allTextContents();

/** What a list can be narrowed by, and one of these things, closed. */
const only = (page: Page) => page.getByRole("dialog", { name: "Show only" });
const choice = (page: Page, label: string) => only(page).locator("summary", { hasText: label });

/** The percentages of one column, from the top; what is not known is null. */
async function column(page: Page, head: string): Promise<(number | null)[]> {
  const heads = await page.getByRole("columnheader").allTextContents();
  const position = heads.indexOf(head) + 1;
  const cells = await rows(page).locator(`:nth-child(${position})`).and(page.locator("td")).allTextContents();
  return cells.map((text) => (/\d/.test(text) ? Number.parseInt(text, 10) : null));
}

test("a column head sorts the list, and once more turns it", async ({ page, signInAs }) => {
  await signInAs("cx_leader");
  await open(page, "/portfolio");
  await expect(rows(page)).toHaveCount(40);
  const head = page.getByRole("columnheader", { name: "Coverage" });

  await head.getByRole("link").click();
  await expect(head).toHaveAttribute("aria-sort", "descending");
  await expect(page).toHaveURL("/portfolio?sort=coverage&dir=desc");
  const falling = await column(page, "Coverage");
  const known = falling.filter((share) => share !== null);
  expect(known.length).toBeGreaterThan(20);
  expect(known).toEqual([...known].sort((a, b) => b - a));

  await head.getByRole("link").click();
  await expect(head).toHaveAttribute("aria-sort", "ascending");
  const rising = (await column(page, "Coverage")).filter((share) => share !== null);
  expect(rising).toEqual([...known].reverse());
});

test("filters stand in the address and as chips, and the back button undoes one", async ({ page, signInAs }) => {
  await signInAs("cx_leader");
  await open(page, "/portfolio?risk=at-risk");
  const all = await rows(page).count();
  expect(all).toBeGreaterThan(0);
  await expect(rows(page).filter({ hasText: "At risk" })).toHaveCount(all);

  await page.getByRole("button", { name: "Filter" }).click();
  await choice(page, "Tier").click();
  await only(page).getByLabel("Key", { exact: true }).check();
  await expect(page).toHaveURL("/portfolio?risk=at-risk&tier=key");
  await expect(page.getByText("Tier: Key", { exact: true })).toBeVisible();
  const fewer = await rows(page).count();
  expect(fewer).toBeLessThan(all);

  await page.goBack();
  await expect(page).toHaveURL("/portfolio?risk=at-risk");
  await expect(rows(page)).toHaveCount(all);

  await page.getByRole("link", { name: "Remove filter: Risk: At risk" }).click();
  await expect(page).toHaveURL("/portfolio");
  await expect(rows(page)).toHaveCount(40);
});

test("these or those stand in the address and in chips, and last contact and renewal are asked for in one press", async ({
  page,
  signInAs,
}) => {
  await signInAs("cx_leader");
  await open(page, "/portfolio");
  await page.getByRole("button", { name: "Filter" }).click();
  await choice(page, "Renews").click();
  await only(page).getByRole("button", { name: "Next quarter" }).click();
  await expect(page).toHaveURL("/portfolio?renews=next-quarter");
  await expect(page.getByText("Renews: Next quarter", { exact: true })).toBeVisible();
  const renewing = await rows(page).count();

  await only(page).getByRole("button", { name: "Or: add another group" }).click();
  await choice(page, "Last contact").click();
  await only(page).getByRole("button", { name: "30 days ago or longer" }).click();
  await expect(page.getByText("Last contact: 30 days ago or longer", { exact: true })).toBeVisible();
  await page.keyboard.press("Escape");
  const groups = page.getByRole("group", { name: /^Group \d$/ });
  await expect(groups).toHaveCount(2);
  expect(new URL(page.url()).searchParams.get("any")).toBe("renews=next-quarter*contacted=30..");
  const either = await rows(page).count();
  expect(either).toBeGreaterThanOrEqual(renewing);
  await expect(page.getByText(`${either} accounts`, { exact: true }).first()).toBeVisible();

  await page.getByRole("link", { name: "Remove filter: Last contact: 30 days ago or longer" }).click();
  await expect(page).toHaveURL("/portfolio?renews=next-quarter");
  await expect(rows(page)).toHaveCount(renewing);
});

test("several values of a filter and what lies between two numbers stand in the address, each part removable", async ({
  page,
  signInAs,
}) => {
  await signInAs("cx_leader");
  await open(page, "/portfolio");
  await page.getByRole("button", { name: "Filter" }).click();
  await choice(page, "Risk").click();
  await only(page).getByLabel("At risk", { exact: true }).check();
  await only(page).getByLabel("Watch", { exact: true }).check();
  await expect(page).toHaveURL("/portfolio?risk=at-risk*watch");
  await expect(page.getByText("Risk: Watch", { exact: true })).toBeVisible();
  const both = await rows(page).count();
  await choice(page, "Coverage").click();
  await only(page).getByLabel("From").fill("30");
  await only(page).getByLabel("To", { exact: true }).fill("60");
  await only(page).getByRole("button", { name: "Apply" }).click();
  await expect(page).toHaveURL("/portfolio?risk=at-risk*watch&coverage=30..60");
  await page.keyboard.press("Escape");
  await expect(page.getByText("Coverage: 30% to 60%", { exact: true })).toBeVisible();
  for (const share of await column(page, "Coverage")) {
    expect(share).toBeGreaterThanOrEqual(30);
    expect(share).toBeLessThanOrEqual(60);
  }
  expect(await rows(page).count()).toBeLessThan(both);

  await page.getByRole("link", { name: "Remove filter: Risk: At risk" }).click();
  await expect(page).toHaveURL("/portfolio?risk=watch&coverage=30..60");
  await page.getByRole("link", { name: "Remove filter: Coverage: 30% to 60%" }).click();
  await expect(page).toHaveURL("/portfolio?risk=watch");
  await expect(rows(page).filter({ hasText: "Watch" })).toHaveCount(await rows(page).count());
});

test("columns are chosen and put in order, and rows stand closer; the address says so", async ({ page, signInAs }) => {
  await signInAs("cx_leader");
  await open(page, "/portfolio?columns=tier*owner*arr");
  // Of the boxes with which rows are chosen, the head is a box as well.
  const heads = page.getByRole("columnheader").filter({ hasText: /\w/ });
  await expect(heads).toHaveText(["Account", "Tier", "Owner", "ARR"]);
  await page.getByRole("button", { name: "Columns", exact: true }).click();
  const columns = page.getByRole("dialog", { name: "Columns" });
  await columns.getByLabel("Owner", { exact: true }).uncheck();
  await expect(heads).toHaveText(["Account", "Tier", "ARR"]);
  await columns.getByLabel("Risk", { exact: true }).check();
  await expect(page).toHaveURL("/portfolio?columns=tier*arr*risk");
  await columns.getByRole("button", { name: "Further left: Risk" }).click();
  await expect(heads).toHaveText(["Account", "Tier", "Risk", "ARR"]);
  const tall = (await rows(page).first().boundingBox())?.height ?? 0;
  await columns.getByLabel("One line a row").click();
  await expect(page).toHaveURL("/portfolio?columns=tier*risk*arr&density=compact");
  await expect.poll(async () => (await rows(page).first().boundingBox())?.height).toBeLessThan(tall);
  await columns.getByRole("button", { name: "As usual" }).click();
  await expect(heads).toHaveCount(12);
});

test("a search narrows while one types, and an empty answer says how to go on", async ({ page, signInAs }) => {
  await signInAs("cx_leader");
  await open(page, "/portfolio?tier=key");
  await page.getByRole("link", { name: "Remove filter: Tier: Key" }).click();
  await expect(rows(page)).toHaveCount(40);
  const box = page.getByRole("searchbox", { name: "Search accounts by name" });
  await box.pressSequentially("alder");
  await expect(page.getByText("Name has “alder”")).toBeVisible();
  await box.pressSequentially("moor");
  await expect(page).toHaveURL("/portfolio?q=aldermoor");
  await expect(rows(page)).toHaveCount(3);
  await expect(box).toBeFocused();
  await expect(box).toHaveValue("aldermoor");
  for (const name of await names(page)) expect(name).toContain("Aldermoor");

  await open(page, "/portfolio?q=nobody-is-called-so");
  await expect(page.getByText("No account matches")).toBeVisible();
  await page.getByRole("link", { name: "Show all" }).click();
  await expect(rows(page)).toHaveCount(40);
});

test("the search works without script as well, and keeps the other filters", async ({ page, signInAs, browser }) => {
  await signInAs("cx_leader");
  const plain = await browser.newContext({
    storageState: await page.context().storageState(),
    javaScriptEnabled: false,
  });
  const still = await plain.newPage();
  await still.goto("/portfolio?tier=key");
  await still.getByRole("searchbox", { name: "Search accounts by name" }).fill("o");
  await still.keyboard.press("Enter");
  await expect(still).toHaveURL("/portfolio?tier=key&q=o");
  await expect(still.getByText("Name has “o”")).toBeVisible();
  await plain.close();
});

test("every column says what it means, on focus and for a finger", async ({ page, signInAs }) => {
  await signInAs("cx_leader");
  await open(page, "/portfolio");
  const head = page.getByRole("columnheader", { name: "What holds them" }).getByRole("link");
  await head.focus();
  await expect(page.getByText(/^Earned: they want to stay\./)).toBeVisible();
  await expect(head).toHaveAccessibleDescription(/^Earned: they want to stay\./);
  await page.getByRole("button", { name: "What the columns mean" }).click();
  const legend = page.getByRole("dialog", { name: "What the columns mean" });
  await expect(legend.getByRole("term")).toHaveText([
    "Tier",
    "Owner",
    "ARR",
    "Ladder and index",
    "Stands on",
    "Coverage",
    "Type",
    "What holds them",
    "Risk",
    "Act by",
    "We vs. they",
    "Segment",
    "Renewal",
  ]);
});

test("an old bookmark with a filter nobody knows any more still opens the list", async ({ page, signInAs }) => {
  await signInAs("cx_leader");
  expect(await open(page, "/portfolio?tier=platinum&sort=colour&page=-3")).toBe(200);
  await expect(rows(page)).toHaveCount(40);
});

test("an account manager begins with what is due and their own accounts", async ({ page, signInAs }) => {
  await signInAs("account_manager");
  await open(page, "/");
  await expect(page.getByRole("heading", { level: 1, name: "My accounts" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Due", exact: true })).toBeVisible();
  const overdue = page.getByRole("region", { name: "Overdue", exact: true });
  await expect(overdue.getByText("Request left unanswered: “When will somebody come and look?”")).toBeVisible();
  await expect(overdue.getByRole("link", { name: "Say when we answered" })).toHaveAttribute(
    "href",
    /experience#request$/,
  );
  await page.getByRole("main").getByRole("link", { name: "Open" }).first().click();
  await expect(page.getByRole("heading", { name: "The ladder" })).toBeVisible();
});

test("a list beside itself a quarter ago says who moved and why, and each number leads to as many rows", async ({
  page,
  signInAs,
}) => {
  await signInAs("cx_leader");
  await open(page, "/portfolio");
  await page.getByRole("link", { name: "a quarter ago", exact: true }).click();
  await expect(page).toHaveURL("/portfolio?since=quarter");
  const movers = page.getByRole("region", { name: /^Since \d/ });
  await expect(
    movers
      .getByRole("listitem")
      .filter({ has: page.getByRole("link") })
      .first(),
  ).toBeVisible();
  const numbers = movers.getByRole("link", { name: /^\d+ accounts? / });
  const stood = page.getByRole("link", { name: /^then \d+ · / });
  const hrefs = await numbers.or(stood).evaluateAll((links) =>
    links.map((link) => ({
      href: link.getAttribute("href") ?? "",
      count: Number(/\d+/.exec(link.textContent ?? "")),
    })),
  );
  expect(hrefs.length).toBeGreaterThan(5);
  // Of each kind one: that all of them are right is shown without a browser (compared.test).
  for (const { href, count } of [hrefs.find(({ href }) => href.includes("moved=")), hrefs.at(-1)].flatMap(
    (one) => one ?? [],
  )) {
    await open(page, href);
    await expect(rows(page), href).toHaveCount(count);
  }

  await open(page, "/portfolio?since=quarter&sort=change");
  const changes = await column(page, "Change");
  expect(changes.length).toBe(40);
  const [mover] = await movers
    .getByRole("listitem")
    .filter({ has: page.getByRole("link") })
    .all();
  const change = /[+−]\d+\.\d/.exec((await mover?.textContent()) ?? "")?.[0] ?? "none";
  await mover?.getByRole("link").click();
  await expect(page).toHaveURL(/\/why\?since=\d{4}-\d{2}-\d{2}$/);
  await expect(page.getByText(change).first()).toBeVisible();
});
