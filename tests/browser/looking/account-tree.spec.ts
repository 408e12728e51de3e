import { expectFriendly } from "../axe";
import { expect, test } from "../demo-world";
import { findAccount, open } from "../screen";

test("whoever looks at a group sees what lies below, and each number leads to its accounts", async ({
  page,
  signInAs,
}) => {
  await signInAs("cx_leader");
  await open(page, await findAccount(page, "Aldermoor Clinics"));
  await page.getByRole("link", { name: "All below it" }).click();
  const measures = page.getByRole("table", { name: "What the accounts come to" });
  const index = measures.getByRole("row").filter({ hasText: "Index" });
  await expect(index).toContainText("Aldermoor");
  const list = page.getByRole("table", { name: "The accounts of this tree" });
  await expect(list.getByRole("row")).toHaveCount(4);
  await expectFriendly(page, "main");
  const rated = index.getByRole("link").nth(1);
  const count = Number(await rated.textContent());
  await rated.click();
  await expect(page).toHaveURL(/show=rated/);
  await expect(list.getByRole("row")).toHaveCount(count + 1);
});
