import { expectFriendly } from "../axe";
import { open } from "../screen";
import { expect, test } from "../world";

test("an administrator sees what is done by itself, and that somebody does it", async ({ administrator }) => {
  await open(administrator, "/settings/jobs");
  await expect(administrator.getByRole("heading", { level: 1, name: "Jobs" })).toBeVisible();
  await expect(administrator.getByText(/^A worker is running/)).toBeVisible();
  const own = administrator.getByRole("region", { name: "In this workspace" });
  await expect(own.getByRole("row").filter({ hasText: "Lapses" })).toBeVisible();
  await expectFriendly(administrator, "main");
});
