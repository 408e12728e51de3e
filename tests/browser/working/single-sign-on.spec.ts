import { OAuth2Server } from "oauth2-mock-server";
import { open } from "../screen";
import { expect, test } from "../world";

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

test("single sign-on lets in members whose e-mail is verified, and turns others away in words", async ({
  page,
  addColleague,
}) => {
  const { email, name } = await addColleague("cx_leader");
  const comeIn = async (said: typeof claims) => {
    claims = said;
    await open(page, "/sign-in?next=%2Fportfolio%3Frisk%3Dwatch");
    await page.getByRole("button", { name: "Continue with Harbour ID" }).click();
  };
  for (const { said, words } of [
    { said: { email: "nobody@example.com", email_verified: true }, words: "belongs to nobody here" },
    { said: { email, email_verified: false }, words: "does not vouch for your e-mail address" },
    { said: { email }, words: "does not vouch for your e-mail address" },
  ]) {
    await comeIn(said);
    await expect(page.getByRole("alert").filter({ hasText: words })).toBeVisible();
    expect((await page.request.get("/api/v1/accounts/search?q=a")).status()).toBe(401);
  }

  await comeIn({ email: email.toUpperCase(), email_verified: true });
  await expect(page).toHaveURL("/portfolio?risk=watch");
  await expect(page.getByText("Risk: Watch")).toBeVisible();
  await open(page, "/settings/profile");
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue(name);
});
