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
  await page.getByRole("region", { name: "What would tell most" }).getByRole("link", { name: "What if" }).click();
  await expect(page).toHaveURL(new RegExp(`${path}/what-if$`));
  const imagined = page.getByRole("region", { name: "If", exact: true }).getByRole("listitem");
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
