import { z } from "zod";
import { formatDay } from "@/lib/format/dates";
import type { PromiseStanding } from "@/lib/report/promise-standing";
import { day, optional } from "@/lib/schemas/fields";
import { promiseInput } from "@/lib/schemas/promise";

/** A promise as its form shows it; days are "2026-03-14". */
export interface StoredPromise {
  readonly id: string;
  readonly version: number;
  readonly madeBy: "us" | "them";
  readonly summary: string;
  readonly importance: number;
  readonly promisedOn: string;
  readonly dueOn: string;
  readonly keptOn: string | null;
  readonly brokenOn: string | null;
  readonly standing: Pick<PromiseStanding, "state" | "hasLapsed">;
}

export const OUTCOMES = { open: "still open", kept: "kept", broken: "broken" } as const;
type PromiseOutcome = keyof typeof OUTCOMES;

/** In the form one day stands for what became of it; which one it is, the outcome says. */
export const promiseForm = promiseInput.safeExtend({
  outcome: z.enum(["open", "kept", "broken"]),
  settledOn: optional(day),
});

export const IMPORTANCE = [
  { value: "1", label: "Ordinary" },
  { value: "2", label: "Important to them" },
  { value: "3", label: "Decisive for them" },
] as const;

/** Which side promised, in the order of the form. */
export const SIDES_OF_A_PROMISE = [
  { value: "us", label: "We promised them" },
  { value: "them", label: "They promised us" },
] as const;

const importanceOf = (promise: StoredPromise | undefined) => IMPORTANCE[(promise?.importance ?? 1) - 1]?.value ?? "1";
export const importanceWords = ({ importance }: StoredPromise): string => IMPORTANCE[importance - 1]?.label ?? "";

/** " · broken 23 Feb 2026 · kept 3 Mar 2026": the days that decided, each with its word; nothing while it is open. */
export const settledWords = ({ keptOn, brokenOn }: Pick<StoredPromise, "keptOn" | "brokenOn">): string =>
  [brokenOn && ` · broken ${formatDay(brokenOn)}`, keptOn && ` · kept ${formatDay(keptOn)}`].filter(Boolean).join("");

function outcomeOf(promise: StoredPromise | undefined): PromiseOutcome {
  if (promise?.keptOn) return "kept";
  return promise?.brokenOn ? "broken" : "open";
}

/** What the form begins with. */
export const typedOf = (promise: StoredPromise | undefined, today: string) => ({
  madeBy: promise?.madeBy ?? "us",
  summary: promise?.summary ?? "",
  promisedOn: promise?.promisedOn ?? today,
  dueOn: promise?.dueOn ?? "",
  importance: importanceOf(promise),
  outcome: outcomeOf(promise),
  settledOn: promise?.keptOn ?? promise?.brokenOn ?? "",
});

/**
 * The days to send for an outcome. What was broken and is kept after that is repaired, so the day it was broken stays;
 * kept before that day, it was never broken.
 */
export function settledAs(outcome: PromiseOutcome, settledOn: string, stored: StoredPromise | undefined) {
  if (outcome === "open") return { keptOn: null, brokenOn: null };
  if (outcome === "broken") return { keptOn: null, brokenOn: settledOn };
  const brokenOn = stored?.brokenOn ?? null;
  return { keptOn: settledOn, brokenOn: brokenOn !== null && brokenOn <= settledOn ? brokenOn : null };
}
