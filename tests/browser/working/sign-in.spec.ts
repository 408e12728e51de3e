import { expectFriendly } from "../axe";
import { open, signInByPassword } from "../screen";
import { expect, test } from "../world";

test("a wrong password is told in words, without saying which of the two is wrong", async ({ page, addColleague }) => {
  const colleague = await addColleague("account_manager");
  await open(page, "/sign-in");
  await signInByPassword(page, { email: colleague.email, password: "not the password" });
  const words = page.getByRole("alert").filter({ hasText: "E-mail or password is not right." });
  await expect(words).toBeVisible();
  await expect(page.getByLabel("E-mail")).toHaveValue(colleague.email);
  await signInByPassword(page, { email: "nobody@example.com", password: "not the password" });
  await expect(words).toBeVisible();
  await expect(page).toHaveURL(/\/sign-in$/);
});

test("whoever was sent to sign in comes back to where they wanted to go", async ({ page, addColleague }) => {
  const colleague = await addColleague("cx_leader");
  await open(page, "/portfolio?risk=watch");
  await expect(page).toHaveURL("/sign-in?next=%2Fportfolio%3Frisk%3Dwatch");
  await signInByPassword(page, colleague);
  await expect(page).toHaveURL("/portfolio?risk=watch");
  await expect(page.getByText("Risk: Watch")).toBeVisible();
});

test("a password sent before the page is awake never stands in the address", async ({ browser, addColleague }) => {
  const colleague = await addColleague("account_manager");
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await signInByPassword(page, colleague);
  await expect(page.getByRole("button", { name: "Sign in", exact: true })).toBeVisible();
  expect(page.url()).not.toContain("password");
  await context.close();
});

test("an address of another site is no way on", async ({ page, addColleague, baseURL }) => {
  const colleague = await addColleague("executive");
  for (const next of ["https://elsewhere.example/", "//elsewhere.example/", "/\\elsewhere.example/"]) {
    await page.context().clearCookies();
    await open(page, `/sign-in?next=${encodeURIComponent(next)}`);
    await signInByPassword(page, colleague);
    await expect(page, next).toHaveURL(`${baseURL}/at-risk`);
  }
});

test("signing out ends the session itself: a copied cookie opens nothing", async ({ page, browser, signInAs }) => {
  await signInAs("account_manager");
  await open(page, "/accounts");
  const copied = await page.context().cookies();
  const thief = await browser.newContext({ storageState: { cookies: copied, origins: [] } });
  const theirs = await thief.newPage();
  await open(theirs, "/accounts");
  await expect(theirs.getByRole("heading", { level: 1, name: "My accounts" })).toBeVisible();

  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  await open(theirs, "/accounts");
  await expect(theirs).toHaveURL(/\/sign-in\?next=%2Faccounts$/);
  expect((await theirs.request.get("/api/v1/accounts/search?q=a")).status()).toBe(401);
  await thief.close();
});

test("the form can be used by everybody, in light and dark @phone", async ({ page }) => {
  await open(page, "/sign-in");
  await expect(page.getByRole("button", { name: "Continue with Harbour ID" })).toBeVisible();
  await expectFriendly(page, "html");
});
