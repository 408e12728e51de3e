import type { Locator } from "@playwright/test";
import { expect, test } from "../demo-world";
import { findAccount, open } from "../screen";

test("what is imagined moves the ladder, lives in the address alone, and is sent nowhere", async ({
  page,
  signInAs,
  leader,
}) => {
  await signInAs("account_manager");
  const path = await findAccount(page, "Hollins Foundry");
  await open(page, path);
  const imagined = page.getByRole("region", { name: "If", exact: true }).getByRole("listitem");
  const asked = page.getByRole("region", { name: "What would tell most" });
  await asked
    .getByRole("link", { name: /^What if/ })
    .first()
    .click();
  await expect(page).toHaveURL(new RegExp(`${path}/what-if\\?ask=`));
  await expect(imagined, "it begins with what was asked, answered well").toHaveCount(1);
  await page.getByRole("button", { name: "Clear" }).click();
  await expect(page).toHaveURL(new RegExp(`${path}/what-if$`));
  await expect(imagined).toHaveCount(0);

  const sent: string[] = [];
  page.on("request", (request) => sent.push(`${request.method()} ${request.url()}`));
  await page.getByRole("region", { name: "Ask with one press" }).getByRole("button").first().click();
  await expect(imagined).toHaveCount(1);
  await page.getByRole("button", { name: "Imagine a record" }).click();
  await page.getByRole("menuitem", { name: "Seat" }).click();
  await page.getByRole("dialog").getByLabel("How?").selectOption("standing");
  await page.getByRole("dialog").getByRole("button", { name: "See what it would do" }).click();
  await expect(imagined).toHaveCount(2);
  await expect(imagined.last()).toHaveText(/Seat: standing seat/);
  const otherwise = (on: typeof page) => on.getByRole("region", { name: "What would be otherwise" });
  await expect(otherwise(page)).toContainText("would become");
  expect(sent.filter((request) => !request.startsWith("GET "))).toEqual([]);

  const told = await otherwise(page).textContent();
  await open(leader, page.url());
  expect(await otherwise(leader).textContent()).toBe(told);

  const today = await otherwise(page).textContent();
  await page.getByText("As of today").click();
  await page.getByLabel("As of").fill("2026-06-01");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page).toHaveURL(/asOf=2026-06-01/);
  await expect(page, "the same is imagined on another day").toHaveURL(/[?&]if=/);
  await expect(imagined).toHaveCount(2);
  await expect(otherwise(page)).toContainText("would become");
  expect(await otherwise(page).textContent()).not.toBe(today);
  await page.getByRole("link", { name: "Back to today" }).click();
  await expect(page).not.toHaveURL(/asOf=/);
  await expect(imagined).toHaveCount(2);

  await page.getByRole("button", { name: /^Leave out: Seat/ }).click();
  await expect(imagined).toHaveCount(1);

  const size = page.viewportSize();
  await page.setViewportSize({ width: 390, height: 844 });
  const row = page.getByRole("row", { name: /^As it would be/ });
  const [name, first] = [await topOf(row.getByRole("rowheader")), await topOf(row.getByRole("cell").first())];
  expect(name, "on a phone a row begins with what it is").toBeLessThanOrEqual(first);
  await page.setViewportSize(size ?? { width: 1440, height: 900 });

  await page.getByRole("button", { name: "Clear" }).click();
  await expect(page.getByRole("button", { name: "Imagine a record" }), "the pressed one is gone").toBeFocused();
  await expect(page).toHaveURL(new RegExp(`${path}/what-if$`));
  await open(page, `${path}/what-if?if=${"A".repeat(4100)}`);
  await expect(page.getByText("This link holds more than a what-if can.")).toBeVisible();
});

const topOf = async (one: Locator): Promise<number> => (await one.boundingBox())?.y ?? Number.NaN;
