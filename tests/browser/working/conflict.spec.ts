import type { Page } from "@playwright/test";
import { open, pill } from "../screen";
import { expect, test } from "../world";

test("two tabs change one account: the second is told what changed, keeps its text, and can save then", async ({
  page,
  context,
  signInAs,
  addAccount,
}) => {
  const account = await addAccount("Ruff Quarries");
  await signInAs("cx_leader");
  const second = await context.newPage();
  await open(page, `${account.path}/edit`);
  await open(second, `${account.path}/edit`);

  await page.getByLabel("Industry").fill("Quarrying");
  await page.getByLabel("Tier").selectOption({ label: "Light" });
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("Account saved")).toBeVisible();

  // In a low window the button stands far below what is said about the whole form.
  await second.setViewportSize({ width: 1440, height: 600 });
  await second.getByLabel("What matters to them").fill("Dust, and the neighbours");
  await second.getByRole("button", { name: "Save changes" }).click();
  await expect(second.getByText("You changed this account meanwhile in another tab or window.")).toBeInViewport();
  await expect(second.getByText("Industry is now: Quarrying")).toBeVisible();
  await expect(second.getByLabel("What matters to them")).toHaveValue("Dust, and the neighbours");
  await expect(second.getByLabel("Tier"), "untouched, it follows what is stored").toHaveValue("light");

  await open(page, `${account.path}/edit`);
  await page.getByLabel("Industry").fill("Stone");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("Account saved")).toBeVisible();
  await second.getByRole("button", { name: "Save changes" }).click();
  await expect(second.getByText("Industry is now: Stone"), "a second conflict in a row is told too").toBeVisible();

  await second.getByLabel("Industry").fill("Quarrying");
  await second.getByRole("button", { name: "Save changes" }).click();
  await expect(second.getByText("Account saved")).toBeVisible();
  await open(page, `${account.path}/edit`);
  await expect(page.getByLabel("Industry")).toHaveValue("Quarrying");
  await expect(page.getByLabel("Tier")).toHaveValue("light");
  await expect(page.getByLabel("What matters to them")).toHaveValue("Dust, and the neighbours");
});

test("two tabs settle one promise: the second is told what became of it, and can save then", async ({
  page,
  context,
  signInAs,
  addAccount,
}) => {
  const account = await addAccount("Teal Ferries");
  await signInAs("cx_leader");
  await open(page, `${account.path}/trust`);
  await page.getByRole("button", { name: "Add a promise" }).click();
  await page.getByLabel("What was promised?").fill("A spare pump by spring");
  await page.getByLabel("Due on").fill("2030-03-31");
  await save(page);
  const second = await context.newPage();
  await open(second, `${account.path}/trust`);

  const change = { name: "Change: A spare pump by spring" };
  await page.getByRole("button", change).click();
  await pill(page, "What became of it?", "Kept").click();
  await save(page);

  await second.getByRole("button", change).click();
  await second.getByLabel("What was promised?").fill("Two spare pumps by spring");
  await second.getByRole("button", { name: "Save" }).click();
  const dialog = second.getByRole("dialog");
  await expect(dialog.getByText("Changed meanwhile")).toBeVisible();
  await expect(dialog.getByText(/What became of it is now: kept, /)).toBeVisible();
  await expect(pill(second, "What became of it?", "Kept").getByRole("radio")).toBeChecked();
  await expect(dialog.getByLabel("What was promised?")).toHaveValue("Two spare pumps by spring");
  await save(second);
  await expect(second.getByText("Two spare pumps by spring")).toBeVisible();
  await expect(second.getByText("Kept", { exact: true })).toBeVisible();
});

test("two tabs change one interaction: the second is told what changed, and can save then", async ({
  page,
  context,
  signInAs,
  workspace,
}) => {
  const account = await workspace.addAccount("Umber Kilns");
  const { path } = await workspace.addCall(account, { summary: "Kiln three runs again", sentiment: null });
  await signInAs("cx_leader");
  const second = await context.newPage();
  await open(page, path);
  await open(second, path);

  await page.getByLabel("In one line").fill("Kilns three and four run again");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.locator("#timeline")).toContainText("Kilns three and four run again");

  await pill(second, "How did they sound?", "Happy").click();
  await second.getByRole("button", { name: "Save changes" }).click();
  await expect(second.getByText("Changed meanwhile")).toBeVisible();
  await expect(second.getByText("In one line is now: Kilns three and four run again")).toBeVisible();
  await expect(second.getByLabel("In one line"), "untouched, it follows").toHaveValue("Kilns three and four run again");
  await expect(pill(second, "How did they sound?", "Happy").getByRole("radio")).toBeChecked();
  await second.getByRole("button", { name: "Save changes" }).click();
  await expect(second.locator("#timeline")).toContainText("Kilns three and four run again");
});

test("a fact confirmed without a connection is confirmed when it is tried again", async ({
  page,
  signInAs,
  addAccount,
}) => {
  const account = await addAccount("Vermilion Docks");
  await signInAs("cx_leader");
  await open(page, `${account.path}/value`);
  const fact = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "Value case" }) });
  await fact.getByText("Drafted", { exact: true }).click();
  await fact.getByRole("button", { name: "Record" }).click();
  await expect(page.getByText(/: reviewed/)).toBeVisible();

  await page.route("**/*", (route) => (route.request().method() === "POST" ? route.abort() : route.fallback()));
  await fact.getByRole("button", { name: "Still true" }).click();
  await expect(fact.getByText("No connection")).toBeVisible();
  await page.unrouteAll();
  const confirmed = page.waitForRequest((request) => request.method() === "POST");
  await fact.getByRole("button", { name: "Try again" }).click();
  await confirmed;
  await expect(fact.getByText("No connection")).toBeHidden();
});

async function save(page: Page) {
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
}
