import "server-only";
import { setTimeout as pause } from "node:timers/promises";

const STEP_MS = 250;

/**
 * Takes full quarters of a second, so that the time does not tell how many passwords there were to compare, or how far a link that
 * opens nothing was followed; counted from `began`, where that is earlier.
 */
export async function inEvenTime<T>(run: () => Promise<T>, began = performance.now()): Promise<T> {
  try {
    return await run();
  } finally {
    const taken = performance.now() - began;
    await pause(Math.ceil(taken / STEP_MS) * STEP_MS - taken);
  }
}
