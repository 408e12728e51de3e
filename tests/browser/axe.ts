/** Can everybody use what is on the screen? */
import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** Only the colours differ in the dark. */
const OF_COLOURS = ["color-contrast"];

/** Measures what is inside `part`, in light and dark, and that nothing is wider than the page. */
export async function expectFriendly(page: Page, part: string) {
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  const isPhone = width < 500;
  await wear(page, "light");
  await expectNothingAgainst(page, "light", { part });
  await wear(page, "dark");
  await expectNothingAgainst(page, "dark", { part, rules: OF_COLOURS });
  if (isPhone) await page.setViewportSize({ width: Math.min(width, 360), height });
  const widths = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(widths[0], "no sideways scrolling").toBe(widths[1]);
  expect(await page.evaluate(scrollingBoxes), "nothing to scroll sideways inside of it").toEqual([]);
  // Some tests keep their page for the next one.
  if (isPhone) await page.setViewportSize({ width, height });
}

/** A page that is kept comes in the colours of the test before: these are there before anything is measured. */
async function wear(page: Page, colorScheme: "light" | "dark") {
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  await expect(page.locator("html")).toHaveCSS("color-scheme", colorScheme);
}

/** What is wider than its box, also beside a bar that takes room. On a phone a way around and a choice may be. */
function scrollingBoxes(): string[] {
  const scrolls = (overflow: string) => overflow === "auto" || overflow === "scroll";
  return [...document.querySelectorAll<HTMLElement>("body *")].flatMap((box) => {
    const { overflowX, overflowY } = getComputedStyle(box);
    if (!scrolls(overflowX) || (innerWidth < 500 && box.closest("nav, fieldset, [role=radiogroup]"))) return [];
    if (scrolls(overflowY) && box.scrollHeight > box.clientHeight) box.style.maxWidth = `${box.clientWidth - 15}px`;
    const { scrollWidth, clientWidth } = box;
    box.style.maxWidth = "";
    return scrollWidth > clientWidth ? [`${box.outerHTML.slice(0, 160)} ${scrollWidth} > ${clientWidth}`] : [];
  });
}

interface Measured {
  /** Nothing outside of it is looked at. */
  readonly part?: string;
  /** Instead of all of WCAG. */
  readonly rules?: string[];
}

export async function expectNothingAgainst(page: Page, state: string, { part = "html", rules }: Measured = {}) {
  // In the page itself: the other mode opens a second page for its results, which is for frames of other sites.
  // Of what is in order it names one element for each rule, and not thousands with their paths.
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ["violations"] })
    .include(part);
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(WCAG)).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
  expect(found, state).toEqual([]);
}
