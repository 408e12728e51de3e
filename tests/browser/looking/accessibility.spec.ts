import { expectFriendly, expectNothingAgainst } from "../axe";
import { expect, test } from "../demo-world";
import { findAccount, open } from "../screen";

/** A case solved in time, and a promise broken. */
const IMAGINED = Buffer.from(
  '[["support_case",{"solvedAt":"now"},null],["promise",{"outcome":"broken"},null]]',
).toString("base64url");

/**
 * In the address ":account" stands for an account with every kind of record. What is measured is the part in which the
 * screen differs from the others: what the frame leaves to it, or less.
 */
const SCREENS: readonly (readonly [name: string, address: string, part?: string])[] = [
  ["the portfolio", "/portfolio"],
  ["a filtered portfolio", "/portfolio?risk=at-risk&sort=index"],
  ["a portfolio beside itself", "/portfolio?since=quarter"],
  ["a portfolio of these or those", "/portfolio?any=renews%3Dnext-quarter%26tier%3Dkey*contacted%3D30.."],
  ["the map of the portfolio", "/portfolio/map?since=quarter"],
  ["a portfolio without a match", "/portfolio?q=nobody-is-called-so"],
  ["my accounts", "/accounts"],
  ["my week", "/my-week"],
  ["what one was told", "/notifications"],
  ["a five-minute round", "/round"],
  ["at risk", "/at-risk?since=quarter"],
  ["ideas", "/ideas"],
  ["gaps", "/gaps"],
  ["renewals", "/renewals"],
  ["an account", ":account"],
  ["why an account stands where it does", ":account/why?why=satisfaction"],
  ["both sides of an account", ":account/sides"],
  ["the value of an account", ":account/value"],
  ["promises and trust of an account", ":account/trust"],
  ["the footprint in an account", ":account/footprint"],
  ["the people of an account", ":account/people"],
  ["what if of an account", `:account/what-if?if=${IMAGINED}`],
  ["the timeline of an account", ":account/timeline"],
  ["an account on paper", ":account/paper"],
  ["the sheet before a meeting", ":account/brief"],
  ["how an account would leave", ":account/exit"],
  ["the agenda of a conversation", ":account/agenda"],
  ["the pack of a review", ":account/review"],
  ["what a customer is given of a review", ":account/review/given"],
  ["what is done for an account", ":account/actions"],
  ["what lies below an account", ":account/tree"],
  ["what is said about an account", ":account/discussion"],
  ["an account in the past", ":account?asOf=2025-06-30"],
  ["scoring an account", ":account/assess"],
  ["logging an interaction", ":account/interactions/new"],
  ["entering what they said", ":account/survey/new"],
  ["what was taken back", ":account/taken-back"],
  ["changing an account", ":account/edit"],
  ["adding a contact", ":account/contacts/new"],
  ["adding an account", "/accounts/new"],
  ["choosing an account to log with", "/interactions/new"],
  ["the pulses", "/pulses"],
  ["asking by a link", "/pulses/new"],
  ["the outbox", "/settings/outbox"],
  ["imports", "/imports"],
  ["uploading a file", "/imports/new"],
  ["members", "/settings/members"],
  ["the workspace", "/settings/workspace"],
  ["the profile", "/settings/profile"],
  ["the audit", "/audit"],
  ["a page that is not there", "/no-such-page"],
];

for (const [name, address, part = "main"] of SCREENS) {
  test(`${name} can be used by everybody, in light and dark @phone`, async ({ kept: page }) => {
    const account = address.startsWith(":") ? await findAccount(page, "Hollins Foundry") : "";
    await open(page, address.replace(":account", account));
    await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
    await expectFriendly(page, part);
    // What a customer is given does not say what it was made with.
    await expect(page).toHaveTitle(address.endsWith("/given") ? "Review" : /Entwine$/);
  });
}

test("the frame around every page can be used by everybody, in light and dark @phone", async ({ kept: page }) => {
  await open(page, "/settings/profile");
  await expect(page.getByRole("navigation", { name: "Main" }).filter({ visible: true })).toBeVisible();
  await expectFriendly(page, "html");
});

for (const [name, address] of [
  ["signing in", "/sign-in"],
  ["signing in after a failure", "/sign-in?error=AccessDenied"],
  ["setting up", "/setup"],
  ["an invitation that is over", "/invitation/none"],
] as const) {
  test(`${name} can be used by everybody, in light and dark @phone`, async ({ keptStranger: page }) => {
    await open(page, address);
    await expectFriendly(page, "html");
  });
}

for (const { name, address, opener } of [
  { name: "the command palette", address: "/settings/profile", opener: "Control+k" },
  { name: "the list of shortcuts", address: "/settings/profile", opener: "Shift+?" },
]) {
  test(`${name} can be used by everybody and gives the focus back`, async ({ kept: page }) => {
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

test("wherever Tab leads, the focus can be seen", async ({ kept: page }) => {
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
