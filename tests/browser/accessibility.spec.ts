import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, findAccount, open, test } from "./world";

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** In the address ":account" stands for an account with every kind of record. */
const SCREENS = [
  ["the portfolio", "/portfolio"],
  ["a filtered portfolio", "/portfolio?risk=at-risk&sort=index"],
  ["a portfolio without a match", "/portfolio?q=nobody-is-called-so"],
  ["my accounts", "/accounts"],
  ["at risk", "/at-risk"],
  ["an account", ":account"],
  ["an account with its points explained", ":account?why=satisfaction"],
  ["an account in the past", ":account?asOf=2025-06-30"],
  ["scoring an account", ":account/assess"],
  ["logging an interaction", ":account/interactions/new"],
  ["entering what they said", ":account/survey/new"],
  ["facts and promises", ":account/registers"],
  ["changing an account", ":account/edit"],
  ["adding a contact", ":account/contacts/new"],
  ["adding an account", "/accounts/new"],
  ["choosing an account to log with", "/interactions/new"],
  ["imports", "/imports"],
  ["uploading a file", "/imports/new"],
  ["members", "/settings/members"],
  ["the workspace", "/settings/workspace"],
  ["the profile", "/settings/profile"],
  ["the audit", "/audit"],
  ["a page that is not there", "/no-such-page"],
] as const;

// Every element is measured, and the account page has thousands.
test.describe.configure({ timeout: 180_000 });

for (const [name, address] of SCREENS) {
  test(`${name} can be used by everybody, in light and dark @phone`, async ({ page, signInAs }) => {
    await signInAs("admin");
    const account = address.startsWith(":") ? await findAccount(page, "Hollins Foundry") : "";
    await open(page, address.replace(":account", account));
    await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
    await expectFriendly(page);
  });
}

for (const [name, address] of [
  ["signing in", "/sign-in"],
  ["signing in after a failure", "/sign-in?error=AccessDenied"],
  ["setting up", "/setup"],
  ["an invitation that is over", "/invitation/none"],
] as const) {
  test(`${name} can be used by everybody, in light and dark @phone`, async ({ page }) => {
    await open(page, address);
    await expectFriendly(page);
  });
}

for (const { name, address, opener } of [
  { name: "the command palette", address: "/portfolio", opener: "Control+k" },
  { name: "the list of shortcuts", address: "/portfolio", opener: "Shift+?" },
]) {
  test(`${name} can be used by everybody and gives the focus back`, async ({ page, signInAs }) => {
    await signInAs("admin");
    await open(page, address);
    const link = page.getByRole("link", { name: "Members" });
    await link.focus();
    await page.keyboard.press(opener);
    await expect(page.getByRole("dialog")).toBeVisible();
    await expectNothingAgainst(page, "open");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toBeHidden();
    await expect(link).toBeFocused();
  });
}

test("the dialog of an invitation can be used by everybody @phone", async ({ page, signInAs }) => {
  await signInAs("admin");
  await open(page, "/settings/members");
  await page.getByRole("button", { name: "Invite" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectNothingAgainst(page, "open");
});

test("wherever Tab leads, the focus can be seen", async ({ page, signInAs }) => {
  await signInAs("admin");
  const account = await findAccount(page, "Hollins Foundry");
  for (const path of ["/portfolio", account, `${account}/interactions/new`]) {
    await open(page, path);
    for (let i = 0; i < 30; i += 1) {
      await page.keyboard.press("Tab");
      expect(await page.evaluate(unseenFocus), path).toBeNull();
    }
  }
});

/** Null, or the focused element that neither has an outline nor stands in something that draws one for it. */
function unseenFocus(): string | null {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return null;
  for (let element: Element | null = focused; element; element = element.parentElement) {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    if (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 1) return null;
  }
  return focused.outerHTML.slice(0, 200);
}

async function expectFriendly(page: Page) {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await expectNothingAgainst(page, "light");
  // Only the colours differ.
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  await expect(page.locator("html")).toHaveCSS("color-scheme", "dark");
  await expectNothingAgainst(page, "dark", ["color-contrast"]);
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  await page.setViewportSize({ width: Math.min(width, width < 500 ? 360 : width), height });
  const widths = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(widths[0], "no sideways scrolling").toBe(widths[1]);
}

async function expectNothingAgainst(page: Page, state: string, rules: readonly string[] = []) {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules.length > 0 ? axe.withRules([...rules]) : axe.withTags(WCAG)).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
  expect(found, state).toEqual([]);
}
