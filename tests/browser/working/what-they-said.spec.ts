import { open } from "../screen";
import { expect, test } from "../world";

test("a question that would tell most opens where its answer is entered, and what is typed survives a reload", async ({
  page,
  signInAs,
  workspace,
}) => {
  const account = await workspace.addAccount("Smew Bakeries");
  await workspace.addContact(account, "Runa Falk");
  await signInAs("account_manager");
  await open(page, account.path);
  await page.locator("#next").getByRole("link", { name: "Enter what they said" }).first().click();
  // Nothing counts before satisfaction is known, so it is asked for first.
  await expect(page).toHaveURL(/survey\/new\?question=csat$/);
  await open(page, `${account.path}/survey/new?question=proposition_pulse`);
  await expect(page.getByLabel("Who said it?"), "there is nobody else").toHaveValue(/.+/);
  const group = page.getByRole("radiogroup", { name: "Do you know which results to expect from working with us?" });
  await expect(group.getByRole("radio").first()).toBeFocused();
  await expect(group).toBeInViewport();
  await group.getByText("3 · Stated and credible").click();
  await page.getByLabel("In their own words").fill("You call back");

  await open(page, page.url());
  await expect(page.getByText(/Your unsaved changes from .* are back\./)).toBeVisible();
  await expect(page.getByLabel("In their own words")).toHaveValue("You call back");
  await page.getByRole("button", { name: "Save 1 answer" }).click();
  await expect(page.getByText("What Runa Falk said is saved")).toBeVisible();
  // One answer of 75: x = 50 + 25/(2 + 1) = 58.3, of which proposition takes .50: 54.2.
  await expect(
    page.getByText(
      "Proposition 54 (+4.2), does not count yet: satisfaction below it is not known yet. Ladder index not known yet.",
    ),
  ).toBeVisible();
  await open(page, `${account.path}/survey/new`);
  await expect(page.getByLabel("In their own words")).toHaveValue("");
});
