import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { open } from "../screen";
import { expect, test } from "../world";

async function upload(page: Page, name: string, lines: readonly string[]) {
  await open(page, "/imports/new");
  await page.locator("input[type=file]").setInputFiles({
    name,
    mimeType: "text/csv",
    buffer: Buffer.from(lines.join("\n")),
  });
  await expect(page.getByRole("button", { name: "Check the rows" })).toBeVisible();
}

const HEADER = "Account ID,Account Name,Tier,ARR,Currency";

test("bad rows are named with line and reason, the rest is imported, the bad ones come back as a file", async ({
  page,
  signInAs,
}) => {
  const [heron, egret] = ["Heron Cranes", "Egret Docks"];
  const lines = [
    HEADER,
    `${heron},${heron},key,"€120,000",EUR`,
    `,,growth,,`,
    `${egret},${egret},platinum plus,,`,
    `${egret},${egret},light,12k,EUR`,
  ];
  await signInAs("cx_leader");
  await upload(page, "birds.csv", lines);
  await page.getByRole("button", { name: "Check the rows" }).click();
  await expect(page.getByText("2 rows will be created.")).toBeVisible();
  await expect(page.getByText("2 rows cannot be imported; each says why.")).toBeVisible();

  const table = page.getByRole("table", { name: "Rows of the file with what happens to them" });
  const third = table.getByRole("row").filter({ hasText: "platinum plus" });
  await expect(third.getByRole("cell").first()).toHaveText("4");
  await expect(third).toContainText("Tier: “platinum plus” is not a tier: key, growth or light.");

  await page.getByRole("button", { name: "Import 2 rows" }).click();
  await expect(page.getByText("2 rows imported")).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download 2 rows refused" }).click();
  const refused = await download;
  expect(refused.suggestedFilename()).toBe("birds-rejected.csv");
  const text = readFileSync(await refused.path(), "utf8");
  expect(text).toContain('"Line in the file","Why it was refused","Account ID","Account Name"');
  expect(text).toContain("platinum plus");
  expect(text).not.toContain(heron);

  await test.step("the same file once more changes nothing", async () => {
    await upload(page, "birds.csv", lines);
    await page.getByRole("button", { name: "Check the rows" }).click();
    await expect(page.getByText("2 rows are stored already, with nothing different.")).toBeVisible();
    await expect(page.getByText("There is nothing to import in this file.")).toBeVisible();
    await page.getByRole("button", { name: "Cancel this import" }).click();
    await expect(page.getByText("This import was cancelled")).toBeVisible();
  });
});

test("a column nobody recognises is mapped by hand; a missing one is asked for", async ({ page, signInAs }) => {
  await signInAs("cx_leader");
  await upload(page, "odd.csv", ["Ref,What we call them,Size", "X-1,Grebe Boats,key"]);
  await expect(page.getByText("A column is missing")).toBeVisible();
  await expect(page.getByRole("button", { name: "Check the rows" })).toBeDisabled();
  await page.getByLabel("What we call them").selectOption({ label: "Name *" });
  await page.getByLabel("Size").selectOption({ label: "Tier" });
  await page.getByRole("button", { name: "Check the rows" }).click();
  await expect(page.getByText("1 row will be created")).toBeVisible();
  await page.getByRole("button", { name: "Cancel this import" }).click();
  await expect(page.getByText("This import was cancelled")).toBeVisible();
  await open(page, "/imports");
  await expect(page.getByRole("row").filter({ hasText: "odd.csv" })).toContainText("0 of 1");
});

test("the check shows what will be stored, how dates are read, and why a column is left out", async ({
  page,
  signInAs,
}) => {
  await signInAs("cx_leader");
  const [heron, egret] = ["Heron Cranes", "Egret Docks"];
  await upload(page, "crm.csv", [
    "Account Name,Annual Revenue,Type,Tier,Contract Value,Renewal Date",
    `${heron},"€9,000,000",Customer,Tier 1,€120k,05/04/2027`,
    `${heron} GmbH,,Prospect,B,,28/04/2027`,
    `${egret},,,huge,lots,`,
  ]);
  await expect(page.getByLabel("Annual Revenue")).toHaveValue("");
  await expect(page.getByText("Usually the customer's own turnover, not what they pay you.")).toBeVisible();
  await expect(page.getByText("Usually customer, prospect or partner")).toBeVisible();
  await page.getByRole("button", { name: "Check the rows" }).click();

  const rows = page.getByRole("table", { name: "Rows of the file with what happens to them" }).getByRole("row");
  const first = rows.filter({ hasText: "€120,000" });
  for (const words of [heron, "Key", "5 Apr 2027"]) await expect(first).toContainText(words);
  await expect(rows.filter({ hasText: "28 Apr 2027" })).toContainText(`Looks like “${heron}” further up in this file`);
  const wrong = rows.filter({ hasText: egret });
  await expect(wrong).toContainText("Tier: “huge” is not a tier");
  await expect(wrong).toContainText("Contract Value: “lots” cannot be read.");

  await page.getByRole("link", { name: "Change the order of dates" }).click();
  await page.getByLabel("03/04/2026 is").selectOption({ label: "4 March (month first)" });
  await page.getByRole("button", { name: "Check the rows" }).click();
  await expect(page.getByText("are read month first: 03/04/2026 is 4 March, as you chose.")).toBeVisible();
  await expect(first).toContainText("4 May 2027");
  await page.getByRole("button", { name: "Cancel this import" }).click();
  await expect(page.getByText("This import was cancelled")).toBeVisible();
});

test("a file that is no table is turned away in words", async ({ page, signInAs }) => {
  await signInAs("cx_leader");
  await open(page, "/imports/new");
  await page.locator("input[type=file]").setInputFiles({
    name: "empty.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(""),
  });
  await expect(page.getByRole("alert").filter({ hasText: "This file was not taken" })).toBeVisible();
});
