import { open } from "../screen";
import { expect, test } from "../world";

/** What is typed into the palette, the window that opens, what is written there, and what the list says of it. */
const RECORDS = [
  ["promise heron", "Add a promise", "Bring the tide tables", "Open"],
  ["case heron", "Add a support case", "The gate is stuck", "Open"],
  ["request heron", "Add a request", "A spare key", "Waits for an answer"],
  ["idea heron", "Add an idea", "A board at the berth", "Waits for an answer"],
  ["goal heron", "Add a goal", "Half the paper by autumn", "On track"],
  ["ask heron", "Add an ask", "A word at the open day", "Waits for an answer"],
  ["contribution heron", "Add a contribution", "They painted the berth", "Did some of the work"],
  ["recommendation heron", "Add a recommendation", "The port of Ghent", "Spoke well of us"],
  ["rough spot heron", "Add a rough spot", "The yard was shut for a day", "Not behind us"],
  ["remember heron", "Add something to keep in mind", "Calls before nine", "What they prefer"],
  ["decision heron", "Add a decision", "A second berth", "Asked before"],
  ["next level heron", "Add a talk about the next level", "One summer more first", "Strategic partner"],
  ["passed on heron", "Add a gain passed on", "No fourth crane", "They do not know"],
  ["plan heron", "Add a planned step", "A look at berth 4", "Agreed"],
  ["reason heron", "Add a reason to stay", "You answer at night", "Said so"],
] as const;

test("everything that counts is recorded by keyboard from the palette, and the goal moves the score", async ({
  administrator: page,
  workspace,
}) => {
  const account = await workspace.addAccount("Heron Ferries");
  await workspace.addContact(account, "Ann Lindqvist");
  await open(page, account.path);
  for (const [typed, window, summary, state] of RECORDS) {
    await test.step(typed, async () => {
      await page.keyboard.press("Control+k");
      await expect(page.getByRole("combobox", { name: "Search and commands" })).toBeFocused();
      await page.keyboard.type(typed);
      await expect(page.getByRole("option", { name: /Heron Ferries/ }).first()).toHaveAttribute(
        "aria-selected",
        "true",
      );
      await page.keyboard.press("Enter");
      const dialog = page.getByRole("dialog", { name: window });
      await expect(dialog.getByRole("textbox").first()).toBeFocused();
      await page.keyboard.type(summary);
      const benefit = dialog.getByLabel("What is in it for them?");
      if ((await benefit.count()) > 0) {
        await expect(dialog.getByText("We have not listened yet")).toBeVisible();
        await benefit.fill("They meet other ports");
      }
      const person = dialog.getByRole("combobox", { name: "Of whom?" });
      if ((await person.count()) > 0) {
        await person.selectOption({ label: "Ann Lindqvist" });
        await dialog.getByRole("textbox").first().focus();
      }
      const due = dialog.getByLabel(/^(Due on|By when|Planned for)/);
      if ((await due.count()) > 0) await due.fill("2030-01-01");
      await page.keyboard.press("Enter");
      await expect(dialog).toBeHidden();
      // A rough spot stands beside the line of trust as well, above its list.
      await expect(page.getByRole("listitem").filter({ hasText: summary }).last()).toContainText(state);
      await expect(page).toHaveURL(/\/accounts\/[^/]+\/[a-z]+$/);
    });
  }

  await test.step("what came of one is said in the same place, and told by its list", async () => {
    await open(page, `${account.path}/experience`);
    await page.getByRole("button", { name: "Change: A spare key" }).click();
    const dialog = page.getByRole("dialog", { name: "When we answered" });
    await dialog.getByLabel("First answered").fill(await dialog.getByLabel("Asked", { exact: true }).inputValue());
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Request saved").last()).toBeVisible();
    await expect(page.getByRole("listitem").filter({ hasText: "A spare key" })).toContainText("Answered");
  });

  await test.step("a planned step that happened is logged in one press", async () => {
    await open(page, `${account.path}/future`);
    await page.getByRole("button", { name: "It happened: A look at berth 4" }).click();
    await expect(page.getByText("Logged as an interaction").last()).toBeVisible();
    await expect(page.getByRole("listitem").filter({ hasText: "A look at berth 4" })).toContainText("Happened");
  });

  await test.step("what is counted, and that there is none of something, is said by a key each", async () => {
    await open(page, `${account.path}/footprint?add=department`);
    const dialog = page.getByRole("dialog", { name: "Add a department" });
    await expect(dialog.getByRole("textbox").first()).toBeFocused();
    await page.keyboard.type("Quay");
    await page.keyboard.press("Enter");
    await expect(dialog).toBeHidden();
    const facts = page.locator("#facts").getByRole("listitem");
    const counted = facts.filter({ hasText: "0 of 1 department by contacts of the last 180 days" });
    await counted.getByRole("button", { name: "Confirm 0 of 1" }).focus();
    await page.keyboard.press("Enter");
    await expect(counted.getByText(/^Reviewed .*: 0 of 1 department/)).toBeVisible();

    const barrier = facts.filter({ has: page.getByRole("heading", { name: /barrier|leaving/i }) });
    await barrier.getByRole("button", { name: "There is none" }).focus();
    await page.keyboard.press("Enter");
    await expect(barrier.getByRole("button", { name: "Still none" })).toBeVisible();
    await expect(barrier.getByText("Nothing holds them", { exact: true })).toBeVisible();
  });

  await test.step("the sheets for a meeting tell all of it", async () => {
    await open(page, `${account.path}/paper`);
    const panel = page.locator("#facts");
    for (const [, , summary] of RECORDS) await expect(panel.getByText(summary)).toBeVisible();
  });
});
