import { expect, test } from "../demo-world";
import { findAccount, open } from "../screen";

test("an account prints as the sheets of a review meeting: no controls, ten entries, and when it was printed", async ({
  page,
  signInAs,
}) => {
  await signInAs("cx_leader");
  await open(page, await findAccount(page, "Hollins Foundry"));
  const main = page.getByRole("main");
  await main.getByRole("link", { name: "For paper" }).click();
  await expect(main.getByRole("button", { name: "Print" })).toBeVisible();
  await expect(main.getByText(/^As of .* printed/)).toBeHidden();
  const wayOnScreen = main.getByRole("link", { name: "Record the day of notice" });
  await expect(wayOnScreen).toBeVisible();

  await page.emulateMedia({ media: "print" });
  await expect(main.getByText(/^As of \d+ \w+ \d{4}, printed \d+ \w+ \d{4}, \d\d:\d\d$/)).toBeVisible();
  await expect(wayOnScreen).toBeHidden();
  await expect(main.getByText("carries: proven good")).toBeVisible();
  await expect(main.getByRole("table", { name: "The records that weigh most" })).toBeVisible();
  for (const role of ["button", "textbox", "navigation", "combobox"] as const) {
    await expect(main.getByRole(role).filter({ visible: true }), role).toHaveCount(0);
  }
  await expect(main.locator("#timeline ol > li").filter({ visible: true })).toHaveCount(10);
  for (const title of ["People", "Facts and promises", "Contracts and purchases"]) {
    await expect(main.getByRole("heading", { name: title, exact: true }), title).toBeVisible();
  }
  // Nothing waits behind a fold that paper has no finger to open.
  await expect(main.getByText(/^\d+ more$/).filter({ visible: true })).toHaveCount(0);
  const experience = main
    .locator("div", { has: page.getByRole("heading", { name: "Experience", exact: true }) })
    .last();
  const requests = experience.getByRole("listitem").filter({ hasText: "Request, ", visible: true });
  await expect(requests).toHaveCount(2);
  await expect(experience.getByText("and 2 settled before")).toBeVisible();
  const pdf = await page.pdf({ format: "A4" });
  expect([4, 5]).toContain(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length);
});

test("what is read before a meeting is one sheet, and on a phone says first what must not be forgotten", async ({
  page,
  signInAs,
}) => {
  await signInAs("cx_leader");
  const path = await findAccount(page, "Dunmore Gas Grid");
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, `${path}/brief`);
  const main = page.getByRole("main");
  await expect(main.getByRole("region", { name: "Not to be forgotten" })).toBeInViewport({ ratio: 0.9 });
  await main.getByText("Choose who comes").click();
  await main.getByRole("checkbox", { name: "Lorna Petheridge" }).uncheck();
  await expect(page).toHaveURL(/\/brief\?with=[0-9a-f-]{36}\.[0-9a-f-]{36}$/);
  await expect(main.getByRole("heading", { name: "Who comes" })).toBeVisible();

  await open(page, `${path}/brief`);
  await page.emulateMedia({ media: "print" });
  for (const format of ["A4", "Letter"]) {
    const pdf = await page.pdf({ format });
    expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length, format).toBe(1);
  }
});

test("the portfolio fits upright A4 with all of its columns", async ({ page, signInAs }) => {
  await signInAs("cx_leader");
  await open(page, "/portfolio");
  // A4 in the pixels of paper, and what its margins leave of it.
  await page.setViewportSize({ width: 794, height: 1123 });
  await page.emulateMedia({ media: "print" });
  await page.addStyleTag({ content: "body { width: 688px }" });
  const heads = page.getByRole("table", { name: "Accounts of the portfolio" }).locator("thead th");
  await expect(heads.filter({ visible: true })).toHaveCount(12);
  const edges = await heads.evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().right));
  expect(Math.max(...edges)).toBeLessThanOrEqual(688);
});

test("what to talk about is one sheet, asks where both sides differ, and says nothing of how we judge them", async ({
  page,
  signInAs,
}) => {
  await signInAs("cx_leader");
  const path = await findAccount(page, "Amberline Hotels");
  await open(page, `${path}/sides`);
  const main = page.getByRole("main");
  await main.getByRole("link", { name: "For the conversation" }).click();
  await expect(page).toHaveURL(new RegExp(`${path}/agenda$`));
  await expect(main.getByText("For our own eyes")).toBeVisible();
  await expect(main.getByText("Ask", { exact: true }).first()).toBeVisible();

  for (const name of ["Amberline Hotels", "Hollins Foundry", "Marrowby Breweries", "Ironbark Timber"]) {
    await page.emulateMedia({ media: "screen" });
    await open(page, `${await findAccount(page, name)}/agenda`);
    await page.emulateMedia({ media: "print" });
    await expect(main.getByText(/^(at risk|watch)$|€.* a year|^act by/i).filter({ visible: true })).toHaveCount(0);
    for (const format of ["A4", "Letter"]) {
      const pdf = await page.pdf({ format });
      expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length, `${name}, ${format}`).toBe(1);
    }
  }
});

test("both editions of a review print upright with nothing cut; what is left out is not told, and only ours says that it is ours", async ({
  page,
  signInAs,
}) => {
  await signInAs("cx_leader");
  const path = await findAccount(page, "Hollins Foundry");
  const ofPaper = async () => {
    // A4 in the pixels of paper, and what its margins leave of it.
    await page.setViewportSize({ width: 794, height: 1123 });
    await page.emulateMedia({ media: "print" });
    await page.addStyleTag({ content: "body { width: 688px }" });
    return page.evaluate(() => ({
      right: Math.max(
        ...[...document.querySelectorAll("main *")].map((element) => element.getBoundingClientRect().right),
      ),
      sheet: getComputedStyle(document.body).page,
    }));
  };
  const ours = `${path}/review?quarter=2026-Q3`;
  await open(page, ours);
  const given = page.getByRole("region", { name: "What they are given" });
  const line = given.getByRole("listitem").first();
  const what = (await line.getByRole("paragraph").first().textContent()) ?? "";
  await line.getByRole("link", { name: `Leave out: ${what}` }).click();
  await expect(line.getByRole("link", { name: `Tell them: ${what}` })).toBeVisible();
  const theirs = await page.getByRole("link", { name: "The customer’s edition" }).getAttribute("href");
  expect(await ofPaper()).toMatchObject({ sheet: "internal-paper" });
  expect((await ofPaper()).right).toBeLessThanOrEqual(688);
  await expect(page.getByRole("main").getByRole("button").filter({ visible: true })).toHaveCount(0);

  await page.emulateMedia({ media: "screen" });
  await open(page, theirs ?? "");
  await expect(page.getByRole("heading", { level: 1, name: "Hollins Foundry" })).toBeVisible();
  await expect(page.getByText(what, { exact: true })).toHaveCount(0);
  expect(await ofPaper()).toMatchObject({ sheet: "auto" });
  expect((await ofPaper()).right).toBeLessThanOrEqual(688);
  await open(page, `${path}/review/given?quarter=2026-Q3`);
  await expect(page.getByText(what, { exact: true })).toBeVisible();
});
