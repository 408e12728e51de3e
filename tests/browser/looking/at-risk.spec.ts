import { expect, test } from "../demo-world";
import { open } from "../screen";

/** One sentence in plain words, with its full stop. */
const SENTENCE = /[A-Z][^.]+\./;

test("who is at risk stands above who is watched, each with one sentence why", async ({ page, signInAs }) => {
  await signInAs("executive");
  await open(page, "/at-risk");
  const tables = page.getByRole("table");
  await expect(tables).toHaveCount(2);
  await expect(tables.nth(0)).toHaveAccessibleName("At risk");
  await expect(tables.nth(1)).toHaveAccessibleName("Watch");
  for (const table of [tables.nth(0), tables.nth(1)]) {
    const rows = table.locator("tbody tr");
    expect(await rows.count()).toBeGreaterThan(0);
    for (const row of await rows.all()) await expect(row.getByRole("cell").nth(1)).toHaveText(SENTENCE);
  }
});

test("the same accounts stand here and behind the portfolio's filters", async ({ page, signInAs }) => {
  await signInAs("executive");
  await open(page, "/at-risk");
  const named = page.getByRole("table", { name: "At risk" }).getByRole("rowheader");
  const here = await named.allTextContents();
  await open(page, "/portfolio?risk=at-risk");
  const listed = page
    .getByRole("table", { name: "Accounts of the portfolio" })
    .getByRole("rowheader")
    .getByRole("link");
  expect(here.length).toBeGreaterThan(0);
  await expect(listed.first()).toBeVisible();
  expect(await listed.allTextContents()).toEqual(expect.arrayContaining(here));
});

test("a relationship leads to its account @phone", async ({ page, signInAs }) => {
  await signInAs("executive");
  await open(page, "/at-risk");
  const accounts = page.getByRole("main").locator('a[href^="/accounts/"]').filter({ visible: true });
  await accounts.first().click();
  await expect(page.getByRole("heading", { name: "The ladder" })).toBeVisible();
});

test("what a warning rests on is one click away, and the order of the list is said and chosen", async ({
  page,
  signInAs,
}) => {
  await signInAs("executive");
  await open(page, "/at-risk");
  await expect(page.getByText("the nearest last moment to act first")).toHaveCount(2);
  const evidence = page.getByRole("link", { name: /^See the evidence about / }).first();
  await expect(evidence).toHaveAttribute(
    "href",
    /^\/accounts\/[0-9a-f-]+\??.*#(why|timeline|change|people|questions|facts)$/,
  );
  await page.getByRole("link", { name: "ARR", exact: true }).click();
  await expect(page).toHaveURL("/at-risk?order=arr");
  await expect(page.getByText("the largest ARR first")).toHaveCount(2);
  const amounts = await page.getByRole("table", { name: "At risk" }).locator("tbody td:nth-child(2)").allTextContents();
  const euros = amounts.map((text) => inThousands(text) * (RATES[text.charAt(0)] ?? Number.NaN));
  expect(new Set(amounts.map((text) => text.charAt(0)))).toEqual(new Set(["€", "£", "$"]));
  expect(euros).toEqual([...euros].sort((a, b) => b - a));
  await expect(page.getByText(/at 1 GBP = 1.16 EUR \(.*\), 1 USD = 0.92 EUR/)).toBeVisible();
});

test("it prints on one sheet of A4 and one of Letter", async ({ page, signInAs }) => {
  await signInAs("executive");
  await open(page, "/at-risk");
  await expect(page.getByRole("table")).toHaveCount(2);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("button", { name: "Print" })).toBeHidden();
  for (const format of ["A4", "Letter"]) {
    const pdf = await page.pdf({ format, preferCSSPageSize: false });
    expect(pagesOf(pdf), format).toBe(1);
  }
});

const pagesOf = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;

/** "€1.2m" and "€480k" */
/** Of the demo world: what one of these is worth in euros. */
const RATES: Record<string, number> = { "€": 1, "£": 1.16, $: 0.92 };
const inThousands = (text: string) => Number.parseFloat(text.slice(1)) * (text.endsWith("m") ? 1000 : 1);
