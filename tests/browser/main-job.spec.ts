import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, type Page, test } from "@playwright/test";
import { expectStep, fillInAccount, findAccount, ladderRow, open, pill } from "./screen";

const { TEST_SETUP_URL = "" } = process.env;

const FILES = [
  { choice: "Accounts", name: "accounts.csv", rows: 4 },
  { choice: "Contacts", name: "contacts.csv", rows: 6 },
  { choice: "Interactions", name: "interactions.csv", rows: 7 },
  { choice: "Survey answers", name: "survey-answers.csv", rows: 12 },
];

// The first of all tests on this server (see its project): its link works while nobody is there.
test("from an empty workspace to a ladder one can explain", async ({ page }) => {
  test.setTimeout(300_000);

  await test.step("the first administrator sets up the workspace with the one-time link", async () => {
    await open(page, TEST_SETUP_URL);
    await page.getByLabel("Your company").fill("Harbour Tools");
    await page.getByLabel("Your name").fill("Ada Brandt");
    await page.getByLabel("E-mail").fill("ada@harbour.example");
    await page.getByLabel("Password").fill("correct horse battery");
    await page.getByRole("button", { name: "Set up the workspace" }).click();
    await expect(page.getByText("No accounts yet")).toBeVisible();
    expect(await open(page, TEST_SETUP_URL)).toBe(200);
    await expect(page.getByRole("heading", { name: "Already set up" })).toBeVisible();
  });

  for (const file of FILES) {
    await test.step(`${file.name} is imported`, () => importFile(page, file));
  }

  await test.step("what was imported says what it says", async () => {
    await open(page, await findAccount(page, "Borealis Foods"));
    // By hand, see tests/fixtures/import/README.md: all answers are of one age, so the readings never change.
    await expectReading(page, "Experience", "67");
    await expectReading(page, "Proposition", "75");
    await expectReading(page, "Delivery", "50");
    await expectReading(page, "Creation", "100");
    await expectReading(page, "Entanglement", "75");
    await expect(page.locator("#ladder")).toContainText("Stands on nothing known yet");
  });

  const path = await test.step("an account is added by hand", () => fillInAccount(page, "Dune Ferries"));

  await test.step("a call is logged, with somebody nobody knew", async () => {
    await page.getByRole("main").getByRole("link", { name: "Log", exact: true }).click();
    await pill(page, "What was it?", "Call").click();
    await page.getByLabel("In one line").fill("Thanked us for the quick berth plan");
    await page.getByLabel("Who took part?").fill("Greta Holm");
    await page.getByRole("button", { name: "Add “Greta Holm” as a new contact" }).click();
    await expect(page.getByRole("button", { name: "Greta Holm", pressed: true })).toBeVisible();
    await pill(page, "How did they sound?", "Happy").click();
    await page.getByRole("button", { name: "Log it" }).click();
    await expect(page.getByText("Call with Dune Ferries logged")).toBeVisible();
  });

  await test.step("what Greta said is entered", async () => {
    await open(page, `${path}/survey/new`);
    await page.getByLabel("Who said it?").selectOption({ label: "Greta Holm" });
    await pick(page, "How satisfied are you with us?", /^5$/);
    await pick(page, "How easy was it to get done what you came to us for?", /^7$/);
    await pick(page, "Do you know which results to expect from working with us?", /^4 · /);
    await pick(page, "Have the results arrived?", /^4 · /);
    await pick(page, "Do we help you see, decide and move?", /^3 · /);
    await page.getByRole("button", { name: "Save 5 answers" }).click();
    await expect(page.getByText("What Greta Holm said is saved")).toBeVisible();
  });

  await test.step("our side is assessed by keyboard only", async () => {
    await open(page, `${path}/assess`);
    for (const [i, key] of ["4", "4", "3", "4", "3", "-", "4"].entries()) {
      await expect(page.getByText(`Question ${i + 1} of 7`)).toBeVisible();
      await page.keyboard.press(key);
    }
    await expect(page.getByText("All seven answered")).toBeVisible();
    await expect(page.getByRole("button", { name: "Save assessment" })).toBeFocused();
    await page.keyboard.press("Enter");
    // The answer to the save shows the new index already; it is computed below.
    await expect(page.getByText("Ladder index 55")).toBeVisible();
    await expect(page.getByRole("heading", { level: 1, name: "Dune Ferries" })).toBeVisible();
  });

  await test.step("every step shows the number one computes by hand", () => expectDuneFerries(page));
});

/**
 * Scoring model 2.3, 3.1 and 3.2; everything is of today, so nothing has aged. One record of weight w and value v
 * moves its indicator from 50 by w(v - 50)/(2 + w) and gives it the credibility w/(2 + w).
 *
 *   satisfaction   csat 5 -> 100: 50/3 = 16.667 · .35 = 5.833; tone happy -> 75, w .5: 12.5/2.5 = 5 · .40 = 2
 *                  50 + 7.833 = 57.833; coverage .35/3 + .40/5 = .197; reading 50 + 7.833/.197 = 89.8
 *   experience     ces 7 -> 100: 16.667 · .40 = 6.667: 56.667; coverage .133; reading 100
 *   proposition    pulse 4 -> 100: 16.667 · .50 = 8.333: 58.333; coverage .167
 *   delivery       pulse 4 -> 100: 16.667 · .30 = 5: 55; coverage .1
 *   creation       pulse 3 -> 75: 8.333 · .40 = 3.333: 53.333; coverage .133; reading 75
 *   entanglement   team 4 4 3 4 3 - 4 -> 50+50+25+50+25+50 = 250 above neutral: 250/3/30 = 2.778: 52.778;
 *                  coverage 6 · 1/3 · 1/30 = .067; reading 50 + 2.778/.0667 = 91.7
 *   index          mean of the running least: (57.833 + 56.667 + 56.667 + 55 + 53.333 + 52.778)/6 = 55.4
 */
async function expectDuneFerries(page: Page) {
  await expectStep(page, "Satisfaction", ["58", "90", "unproven", "20%, thin evidence"]);
  await expectStep(page, "Experience", ["57", "100", "unproven", "13%, hardly any evidence"]);
  await expectStep(page, "Proposition", ["58", "100", "unproven", "17%, thin evidence"]);
  await expectStep(page, "Delivery", ["55", "100", "unproven", "10%, hardly any evidence"]);
  await expectStep(page, "Creation", ["53", "75", "unproven", "13%, hardly any evidence"]);
  await expectStep(page, "Entanglement", ["53", "92", "unproven", "7%, hardly any evidence"]);
  await expectStep(page, "Index", ["55"]);
  await expect(page.locator("#ladder")).toContainText("Stands on nothing proven yet");
}

async function expectReading(page: Page, step: string, reading: string) {
  await expect((await ladderRow(page, step)).getByRole("cell").nth(1)).toHaveText(reading);
}

const pick = (page: Page, question: string, answer: RegExp) =>
  page.getByRole("radiogroup", { name: question }).locator("label").filter({ hasText: answer }).click();

async function importFile(page: Page, { choice, name, rows }: (typeof FILES)[number]) {
  const file = fileURLToPath(new URL(`../fixtures/import/${name}`, import.meta.url));
  await open(page, "/imports/new");
  await page.getByRole("radio", { name: new RegExp(`^${choice}`) }).check();
  await page.locator("input[type=file]").setInputFiles({ name, mimeType: "text/csv", buffer: readFileSync(file) });
  await page.getByRole("button", { name: "Check the rows" }).click();
  await expect(page.getByText(`${rows} rows will be created.`)).toBeVisible();
  await page.getByRole("button", { name: `Import ${rows} rows` }).click();
  await expect(page.getByText(`${rows} rows imported`)).toBeVisible();
}
