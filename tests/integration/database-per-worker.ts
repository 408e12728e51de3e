import { afterAll, beforeAll } from "vitest";
import { beginEmpty, giveBack, turnOver } from "./begin";

/**
 * Every test file gets a database of its own: files neither wait for each other nor see each other's rows. Its first
 * lines say what is in it (`await staffed()`); it is empty where they say nothing.
 */
turnOver();
beforeAll(beginEmpty);

// Each file closes what it opened, after its own hooks.
afterAll(async () => {
  const { closeDatabase } = await import("@/lib/data/client");
  await closeDatabase();
  await giveBack();
});
