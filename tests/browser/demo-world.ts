import { type APIRequestContext, type Browser, test as base, expect, type Page, type TestInfo } from "@playwright/test";

type DemoRole = "account_manager" | "cx_leader" | "executive";

interface DemoWorld {
  /** Signs this browser in as one of the people of the demo world. */
  readonly signInAs: (role: DemoRole) => Promise<void>;
  /** The CX leader's own browser, for what a test needs seen elsewhere. */
  readonly leader: Page;
}

interface OnceForAll {
  /** The CX leader's browser, kept from test to test, for what is only measured: it has read the scripts of all pages. */
  readonly kept: Page;
  /** The same of somebody who is not signed in. */
  readonly keptStranger: Page;
}

/** As the tests of this project have it, phone or desk. */
const openPage = async (browser: Browser, { project }: Pick<TestInfo, "project">): Promise<Page> =>
  (await browser.newContext(project.use)).newPage();

/** Looks at the demo world, which all these tests share at the same time: nobody writes a record there. */
export const test = base.extend<DemoWorld, OnceForAll>({
  kept: [
    async ({ browser }, use, info) => {
      const page = await openPage(browser, info);
      await enter(page.request, "cx_leader");
      await use(page);
      await page.context().close();
    },
    { scope: "worker" },
  ],
  keptStranger: [
    async ({ browser }, use, info) => {
      const page = await openPage(browser, info);
      await use(page);
      await page.context().close();
    },
    { scope: "worker" },
  ],
  signInAs: async ({ page }, use) => {
    await use((role) => enter(page.request, role));
  },
  leader: async ({ browser }, use) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await enter(page.request, "cx_leader");
    await use(page);
    await context.close();
  },
});

export { expect };

/** A connection kept open may have been closed by the server in the same moment. */
const AGAIN = { maxRetries: 3 };

/** What the button on the sign-in page asks for; the button itself is pressed in its own test. */
async function enter(request: APIRequestContext, role: DemoRole): Promise<void> {
  const csrf = await request.get("/api/auth/csrf", AGAIN);
  const { csrfToken } = await csrf.json();
  const form = { role, csrfToken, callbackUrl: "/", json: "true" };
  const headers = { origin: new URL(csrf.url()).origin };
  const answer = await request.post("/api/auth/callback/demo", { ...AGAIN, headers, form });
  expect((await answer.json()).url, "the demo world lets one in").not.toContain("error");
}
