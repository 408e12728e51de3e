import type { Page } from "@playwright/test";
import { expect, test } from "../demo-world";
import { findAccount, open } from "../screen";

/** Everything the browser complains about on this page, also what breaks the policy and is caught by whoever tried it. */
async function complaints(page: Page): Promise<string[]> {
  const heard: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") heard.push(`${page.url()} ${message.text()}`);
  });
  await page.exposeFunction("hearBreach", (words: string) => heard.push(`${page.url()} ${words}`));
  // As text, because it runs in the browser and knows of nothing here.
  await page.addInitScript(
    `document.addEventListener("securitypolicyviolation", (breach) => window.hearBreach("breaks " + breach.violatedDirective + ": " + breach.blockedURI))`,
  );
  page.on("pageerror", (error) => heard.push(`${page.url()} ${error.message}`));
  return heard;
}

test("scripts run only with the nonce of this very answer, and no page breaks that rule", async ({
  page,
  signInAs,
}) => {
  await signInAs("cx_leader");
  const account = await findAccount(page, "Hollins Foundry");
  const heard = await complaints(page);
  const nonces = new Set<string>();
  const paths = ["/portfolio", "/accounts", "/at-risk", account, `${account}/assess`, `${account}/interactions/new`];
  paths.push("/imports", "/imports/new", "/settings/members", "/settings/workspace", "/settings/profile", "/audit");
  for (const path of paths) {
    const response = await page.goto(path);
    const policy = response?.headers()["content-security-policy"] ?? "";
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
    expect(nonce.length, path).toBeGreaterThan(20);
    nonces.add(nonce);
    expect(/script-src ([^;]*)/.exec(policy)?.[1], path).not.toContain("unsafe");
    for (const rule of ["default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"]) {
      expect(policy, path).toContain(rule);
    }
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
  expect(nonces.size).toBe(paths.length);
  expect(heard).toEqual([]);
});

test("the sign-in page keeps the rule as well", async ({ page }) => {
  const heard = await complaints(page);
  await open(page, "/sign-in");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(heard).toEqual([]);
});

test("nothing of a workspace is kept by anybody in between, and nothing is guessed", async ({ page, signInAs }) => {
  await signInAs("cx_leader");
  for (const path of ["/portfolio", "/api/v1/accounts/search?q=a", "/imports", "/no-such-page", "/sign-in"]) {
    const headers = (await page.request.get(path)).headers();
    expect(headers["cache-control"], path).toContain("no-store");
    expect(headers["x-content-type-options"], path).toBe("nosniff");
    expect(headers["referrer-policy"], path).toBe("same-origin");
    expect(headers["x-powered-by"], path).toBeUndefined();
  }
});

test("a write from another site is turned away", async ({ page, signInAs }) => {
  await signInAs("cx_leader");
  const answer = await page.request.post("/api/v1/imports?noun=accounts&file=a.csv", {
    headers: { origin: "https://elsewhere.example", "content-type": "text/csv" },
    data: "Name\nIntruder",
  });
  expect(answer.status()).toBe(403);
});

test("a load balancer learns that the process runs and that it is ready", async ({ request }) => {
  for (const path of ["/livez", "/readyz"]) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(200);
    expect(answer.headers()["cache-control"], path).toContain("no-store");
  }
});
