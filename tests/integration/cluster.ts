import type { TestProject } from "vitest/node";
import { startTestCluster, type TestCluster } from "../../scripts/test-cluster.mjs";
import { startCaretaker } from "./caretaker";

declare module "vitest" {
  export interface ProvidedContext {
    testDatabase: Omit<TestCluster, "stop"> & { readonly caretaker: string };
  }
}

/** Once per run, before the first integration test. `tests/integration/database-per-worker.ts` does the rest. */
export default async function startCluster(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startTestCluster();
  const { ownerUrl, appUrl, jobsUrl, secret } = cluster;
  const caretaker = await startCaretaker(cluster);
  project.provide("testDatabase", { ownerUrl, appUrl, jobsUrl, secret, caretaker: caretaker.url });
  return async () => {
    await caretaker.stop();
    await cluster.stop();
  };
}
