import { OAuth2Server } from "oauth2-mock-server";
import { expect, open, test } from "./world";

/** Stands in for the identity provider: lets everybody in, and says of them what the test wants. */
const provider = new OAuth2Server();
let claims: Record<string, unknown> = {};

test.beforeAll(async () => {
  await provider.issuer.keys.generate("RS256");
  provider.service.on("beforeTokenSigning", (token) => Object.assign(token.payload, claims));
  const { port, hostname } = new URL(process.env["TEST_OIDC_ISSUER"] ?? "");
  await provider.start(Number(port), hostname);
});
test.afterAll(() => provider.stop());

test("a member whose e-mail is verified comes in, and goes on to where they wanted to go", async ({
  page,
  addColleague,
}) => {
  const { email, name } = await addColleague("cx_leader");
  claims = { email: email.toUpperCase(), email_verified: true };
  await open(page, "/sign-in?next=%2Fportfolio%3Frisk%3Dwatch");
  await page.getByRole("button", { name: "Continue with Harbour ID" }).click();
  await expect(page).toHaveURL("/portfolio?risk=watch");
  await expect(page.getByText("Risk: Watch")).toBeVisible();
  await open(page, "/settings/profile");
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue(name);
});

test("somebody unknown, and a member whose e-mail nobody verified, are turned away in words", async ({
  page,
  addColleague,
}) => {
  const { email } = await addColleague("executive");
  for (const { given, words } of [
    { given: { email: "nobody@example.com", email_verified: true }, words: "belongs to nobody here" },
    { given: { email, email_verified: false }, words: "does not vouch for your e-mail address" },
    { given: { email }, words: "does not vouch for your e-mail address" },
  ]) {
    claims = given;
    await open(page, "/sign-in");
    await page.getByRole("button", { name: "Continue with Harbour ID" }).click();
    await expect(page.getByRole("alert").filter({ hasText: words })).toBeVisible();
    await open(page, "/accounts");
    await expect(page).toHaveURL("/sign-in?next=%2Faccounts");
  }
});
