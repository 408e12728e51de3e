import "server-only";
import { setTimeout as pause } from "node:timers/promises";

const STEP_MS = 250;

/** Takes full quarters of a second, so that the time does not tell how many passwords there were to compare. */
export async function inEvenTime<T>(run: () => Promise<T>): Promise<T> {
  const began = performance.now();
  try {
    return await run();
  } finally {
    const taken = performance.now() - began;
    await pause(Math.ceil(taken / STEP_MS) * STEP_MS - taken);
  }
}
