import { archive, open } from "../screen";
import { expect, test } from "../world";

test("archiving asks first, is undone at once, and what is archived is found again", async ({
  administrator,
  addAccount,
}) => {
  await addAccount("Heron Cranes");
  const account = await addAccount("Quayside Cranes");
  await open(administrator, `${account.path}/edit`);
  await administrator.getByRole("button", { name: "Archive…" }).click();
  const question = administrator.getByRole("dialog", { name: `Archive ${account.name}?` });
  await question.getByRole("button", { name: "Keep it" }).click();
  await expect(question).toBeHidden();
  await archive(administrator, account.path);
  await administrator.getByRole("button", { name: "Undo" }).click();
  await expect(administrator.getByText("Undone")).toBeVisible();

  await archive(administrator, account.path);
  await open(administrator, "/portfolio");
  await administrator.getByRole("link", { name: "Archived accounts" }).click();
  await expect(administrator).toHaveURL("/portfolio?archived=1");
  const rows = administrator.getByRole("table", { name: "Accounts of the portfolio" }).locator("tbody tr");
  await rows.getByRole("link", { name: account.name }).click();
  await administrator.getByRole("link", { name: "Edit", exact: true }).click();
  await administrator.getByRole("button", { name: "Restore" }).click();
  await expect(administrator.getByRole("button", { name: "Archive…" })).toBeVisible();
});
