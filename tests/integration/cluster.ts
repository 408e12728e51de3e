import type { TestProject } from "vitest/node";
import { startTestCluster } from "../../scripts/test-cluster.mjs";

declare module "vitest" {
  export interface ProvidedContext {
    testDatabase: { readonly ownerUrl: string; readonly appUrl: string; readonly secret: string };
  }
}

/** Once per run, before the first integration test. `tests/integration/database-per-worker.ts` does the rest. */
export default async function startCluster(project: TestProject): Promise<() => Promise<void>> {
  const { stop, ...testDatabase } = await startTestCluster();
  project.provide("testDatabase", testDatabase);
  return stop;
}
