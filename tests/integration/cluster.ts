import type { ProvidedContext } from "vitest";
import type { TestProject } from "vitest/node";
import { startTestCluster, type TestCluster } from "../../scripts/test-cluster.mjs";
import { startCaretaker } from "./caretaker";

declare module "vitest" {
  export interface ProvidedContext {
    testDatabase: Omit<TestCluster, "stop"> & { readonly caretaker: string };
  }
}

type Given = ProvidedContext["testDatabase"];
interface Running {
  readonly given: Given;
  readonly stop: () => Promise<void>;
}

// Each project of the integration tests asks for it, in the one process that started them all.
const holder: typeof globalThis & { entwineTestCluster?: { asked: number; running: Promise<Running> } } = globalThis;

/** Once per run, before the first integration test. `tests/integration/database-per-worker.ts` does the rest. */
export default async function startCluster(project: TestProject): Promise<() => Promise<void>> {
  holder.entwineTestCluster ??= { asked: 0, running: start() };
  const shared = holder.entwineTestCluster;
  shared.asked += 1;
  const { given, stop } = await shared.running;
  project.provide("testDatabase", given);
  return async () => {
    shared.asked -= 1;
    if (shared.asked > 0) return;
    delete holder.entwineTestCluster;
    await stop();
  };
}

async function start(): Promise<Running> {
  const cluster = await startTestCluster();
  const { ownerUrl, appUrl, jobsUrl, secret } = cluster;
  const caretaker = await startCaretaker(cluster);
  return {
    given: { ownerUrl, appUrl, jobsUrl, secret, caretaker: caretaker.url },
    stop: async () => {
      await caretaker.stop();
      await cluster.stop();
    },
  };
}
