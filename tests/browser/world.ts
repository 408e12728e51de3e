import { test as base, expect, type Page } from "@playwright/test";
import { makeWorkspace, type Workspace } from "./workspaces";

interface World {
  /** The test's own, see workspaces.ts. */
  readonly workspace: Workspace;
  /** Signs this browser in as the member of the workspace with this role. */
  readonly signInAs: (...role: Parameters<Workspace["signIn"]>) => Promise<void>;
  /** The administrator's own browser, for what a test needs done elsewhere. */
  readonly administrator: Page;
  readonly addAccount: Workspace["addAccount"];
  readonly addColleague: Workspace["addColleague"];
}

/** A journey in a workspace of its own: whatever it does, no other test sees it. */
export const test = base.extend<World>({
  workspace: async ({ baseURL }, use) => use(await makeWorkspace(baseURL)),
  signInAs: async ({ context, workspace }, use) => {
    await use(async (role) => context.addCookies([await workspace.signIn(role)]));
  },
  administrator: async ({ browser, workspace }, use) => {
    const context = await browser.newContext();
    await context.addCookies([await workspace.signIn("admin")]);
    await use(await context.newPage());
    await context.close();
  },
  addAccount: async ({ workspace }, use) => use(workspace.addAccount),
  addColleague: async ({ workspace }, use) => use(workspace.addColleague),
});

export { expect };
