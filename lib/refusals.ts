import { subscribe } from "node:diagnostics_channel";
import { z } from "zod";
import { log } from "./log";

/** Who asks, as far as their session tells. */
interface Asker {
  readonly userId: string;
  readonly workspaceId: string;
}

/** Of so many requests it is remembered who asked; fewer are under way at a time (decision 0041). */
const MOST = 1000;

// Next loads modules more than once; what is remembered must be so once.
const holder: typeof globalThis & { entwineAskers?: Map<string, Asker> } = globalThis;
const askers = (): Map<string, Asker> => {
  holder.entwineAskers ??= new Map();
  return holder.entwineAskers;
};

/** From now on whatever is said of this request in the log says who asked. */
export function rememberAsker(requestId: string, { userId, workspaceId }: Asker): void {
  const known = askers();
  known.set(requestId, { userId, workspaceId });
  const [oldest] = known.keys();
  if (known.size > MOST && oldest !== undefined) known.delete(oldest);
}

export interface Refusal {
  readonly requestId: string;
  /** What was asked for: the kind of door and its permission, as `action member.manage`. */
  readonly door: string;
  /** The address, without what stands behind `?`. */
  readonly at: string | null;
  readonly status: number;
  readonly code: string;
  readonly asker?: Asker | null;
  readonly message?: string;
  readonly err?: unknown;
}

/** Typing mistakes, and two who change the same: nothing to look into. */
const EVERYDAY: readonly number[] = [409, 422];

/** Every other refusal leaves one line: who was refused what, when, where, and under which id they were told. */
export function logRefusal({ asker, message = "refused", err, ...rest }: Refusal): void {
  const { requestId, status } = rest;
  if (EVERYDAY.includes(status)) return;
  const { userId = null, workspaceId = null } = asker ?? askers().get(requestId) ?? {};
  const level = status < 500 ? "info" : status === 500 ? "error" : "warn";
  log[level]({ ...rest, actor: userId, workspaceId, ...(err === undefined ? {} : { err }) }, message);
}

const TOKENS = /^(\/invitation\/|\/[mp]\/).+/;

/** The path of an address, without a token that stands in it. */
export const pathInLog = (address: string): string =>
  (address.split("?", 1)[0] ?? "").replace(TOKENS, "$1…").slice(0, 200);

const asker = z.object({ userId: z.string(), workspaceId: z.string() });
const frontRefusal = z.object({
  ...{ requestId: z.string(), door: z.string(), at: z.string(), status: z.number(), code: z.string() },
  asker: asker.nullable(),
});

/** What stands before the app has no log of its own (scripts/front/refusal-answer.mjs). */
export function hearTheFront(): void {
  subscribe("entwine.refused", (said) => {
    const refusal = frontRefusal.parse(said);
    logRefusal({ ...refusal, at: pathInLog(refusal.at) });
  });
}
