import { expectFriendly } from "../axe";
import { expect, test } from "../demo-world";
import { findAccount, open } from "../screen";

test("a person of the roots map leads to the account without them, of the same day, and nobody moves", async ({
  page,
  signInAs,
}) => {
  await signInAs("cx_leader");
  const path = await findAccount(page, "Dunmore Gas Grid");
  const day = new Date(Date.now() - 90 * 86_400_000).toISOString().slice(0, 10);
  await open(page, `${path}/people?asOf=${day}`);
  const roots = page.locator("#roots");
  const tom = roots.getByRole("link", { name: "Tom Adeyemi" }).first();
  const gavin = roots.getByRole("link", { name: "Gavin Ashdown" }).first();
  const placesOf = async () => [await tom.boundingBox(), await gavin.boundingBox()].map((box) => box?.x);
  const before = await placesOf();

  await tom.focus();
  await page.keyboard.press("Enter");
  await expect(roots.locator("p", { hasText: "Without Tom Adeyemi:" })).toHaveText(/would be held by nobody\.$/);
  await expect(page).toHaveURL(new RegExp(`/people\\?asOf=${day}&without=[0-9a-f-]{36}#roots$`));
  await expect(roots.getByText("held by nobody", { exact: true }).first()).toBeVisible();
  expect(await placesOf()).toEqual(before);
  await expectFriendly(page, "#roots");

  await page.setViewportSize({ width: 360, height: 780 });
  await expect(gavin).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

  await roots.getByRole("link", { name: "Show the account with Tom Adeyemi again" }).click();
  await expect(page).toHaveURL(new RegExp(`/people\\?asOf=${day}#roots$`));
  await roots.getByText("Show as a table").click();
  await expect(roots.getByRole("row", { name: /Gavin Ashdown.*Tom Adeyemi/ })).toBeVisible();
});
