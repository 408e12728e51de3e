import type { Page } from "@playwright/test";
import { open } from "../screen";
import { expect, test } from "../world";

const day = (inDays: number) => new Date(Date.now() + inDays * 86_400_000).toISOString().slice(0, 10);

async function fillContract(page: Page, fields: Readonly<Record<string, string>>) {
  const dialog = page.getByRole("dialog");
  for (const [label, text] of Object.entries(fields)) await dialog.getByLabel(label).fill(text);
  return dialog;
}

test("a contract is corrected, and the account takes its word over in one click", async ({
  addAccount,
  administrator,
}) => {
  const { path } = await addAccount("Heron Cranes");
  await open(administrator, `${path}/value`);
  const contracts = administrator.locator("#contracts");

  await contracts.getByRole("button", { name: "Add a contract" }).click();
  const dialog = await fillContract(administrator, {
    "Starts on": day(-100),
    "Ends on": day(265),
    "A year, in EUR": "1.200.000",
  });
  await expect(dialog.getByText("Read as EUR 1,200,000")).toBeVisible();
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(contracts).toContainText("€1,200,000");

  await contracts.getByRole("button", { name: /^Change: contract of/ }).click();
  await expect(dialog.getByLabel("A year, in EUR")).toHaveValue("1,200,000");
  await fillContract(administrator, { "A year, in EUR": "120k" });
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(contracts).toContainText("The contracts in force come to €120,000 a year; the account says nothing.");

  await contracts.getByRole("button", { name: "Set the account to €120,000" }).click();
  await expect(contracts.getByText("The contracts in force come to")).toBeHidden();
  await contracts.getByRole("button", { name: /^Set the account to/ }).click();
  await expect(contracts.getByText("the account has no renewal date")).toBeHidden();
  await open(administrator, `${path}/edit`);
  await expect(administrator.getByLabel("Renews on")).toHaveValue(day(265));
  await expect(administrator.getByLabel("Recurring revenue a year (ARR)")).toHaveValue("120,000");
});

test("a contract given up with a mistake in it keeps its fields and not its mistake, until one starts afresh", async ({
  addAccount,
  administrator,
}) => {
  const { path } = await addAccount("Heron Winches");
  await open(administrator, `${path}/value`);
  const add = administrator.locator("#contracts").getByRole("button", { name: "Add a contract" });
  await add.click();
  const dialog = await fillContract(administrator, { "Ends on": "2000-01-01" });
  await dialog.getByRole("button", { name: "Save" }).click();
  const mistake = dialog.getByText("Ends before it starts.");
  await expect(mistake).toBeVisible();
  await administrator.keyboard.press("Escape");
  await expect(dialog).toBeHidden();

  await add.click();
  await expect(dialog.getByText(/Your unsaved changes from .* are back\./)).toBeVisible();
  await expect(dialog.getByLabel("Ends on")).toHaveValue("2000-01-01");
  await expect(mistake).toBeHidden();
  await expect(dialog.getByText("Not saved")).toBeHidden();
  await dialog.getByRole("button", { name: "Start afresh" }).click();
  await expect(dialog.getByLabel("Ends on")).toHaveValue("");
  await administrator.keyboard.press("Escape");
  await add.click();
  await expect(dialog.getByLabel("Ends on")).toHaveValue("");
});
