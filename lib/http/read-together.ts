import "server-only";
import { cache } from "react";
import { type Scope, type ScopeOptions, withScope } from "@/lib/data/scope";
import { AppError } from "@/lib/errors";

/** One who reads: what from, and who is told how it went. */
interface Reader {
  readonly read: (scope: Scope) => Promise<Told>;
  readonly fail: (error: unknown) => void;
}

/** Hands over what was read; called when the scope is closed. */
type Told = () => void;

interface Gathering {
  readonly waiting: Reader[];
  isServed: boolean;
}

/**
 * Those who read for one page: its frame and itself. Outside a page everybody is alone. Of one asker and one request, said
 * by themselves, and not only by what React takes for the request (decision 0074).
 */
const gathering = cache(
  (_workspaceId: string, _userId: string, _requestId: string | undefined): Gathering => ({
    waiting: [],
    isServed: false,
  }),
);

/**
 * Reads in the one scope that a request opens, one reader after the other: the frame around a page and the page itself
 * are asked for at the same time, and each with a transaction of its own would begin twice, see two states and read two
 * clocks. Nobody is told anything before the scope is closed.
 */
export function readTogether<T>(who: ScopeOptions, read: (scope: Scope) => Promise<T>): Promise<T> {
  const here = gathering(who.workspaceId, who.userId, who.requestId);
  return new Promise((resolve, reject) => {
    const reader = async (scope: Scope) => {
      const found = await read(scope);
      return () => resolve(found);
    };
    here.waiting.push({ read: reader, fail: reject });
    if (!here.isServed) void serve(here, who);
  });
}

async function serve(here: Gathering, who: ScopeOptions): Promise<void> {
  here.isServed = true;
  while (here.waiting.length > 0) await serveInOneScope(here.waiting, who);
  here.isServed = false;
}

/** One who fails ends the scope, for it may be broken; who still waits is served in the next, unless that is no use. */
async function serveInOneScope(waiting: Reader[], who: ScopeOptions): Promise<void> {
  const told: Told[] = [];
  let isReading = false;
  try {
    await withScope(who, async (scope) => {
      // Anew when the transaction is begun again. Others join while it is open.
      told.length = 0;
      for (let reader = waiting[0]; reader; reader = waiting[told.length]) {
        isReading = true;
        told.push(await reader.read(scope));
        isReading = false;
      }
    });
    waiting.splice(0, told.length);
  } catch (error) {
    const isOfOne = isReading && !(error instanceof AppError && error.code === "unavailable");
    if (!isOfOne) told.length = 0;
    const failed = isOfOne ? waiting.splice(0, told.length + 1).slice(told.length) : waiting.splice(0);
    for (const { fail } of failed) fail(error);
  }
  for (const tell of told) tell();
}
