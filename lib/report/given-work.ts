import { DAY_MS } from "@/lib/calendar/days";
import type { PromiseDetail } from "@/lib/data/promises";
import { ideaSteps } from "@/lib/registers/idea";
import { readFields } from "@/lib/registers/read-fields";
import type { RegisterRow } from "@/lib/registers/register";
import { resultAt } from "@/lib/registers/value-commitment";
import { isReviewed, type Span } from "./is-reviewed";
import { type PromiseState, promiseStanding } from "./promise-standing";
import { GivenRecord, type Told } from "./told";

/** What both sides set out to do: results, promises, goals, ideas and the steps ahead. */
export interface GivenWork {
  readonly results: readonly GivenResult[];
  /** By the side that promised. */
  readonly promises: { readonly us: readonly GivenPromise[]; readonly them: readonly GivenPromise[] };
  readonly goals: readonly GivenGoal[];
  readonly ideas: readonly GivenIdea[];
  /** What was agreed with them and lies ahead, the next one first. */
  readonly steps: readonly GivenStep[];
}

interface GivenResult {
  readonly key: Told<string>;
  readonly metric: Told<string>;
  readonly unit: Told<string>;
  readonly promised: Told<number> | null;
  readonly baseline: Told<number> | null;
  readonly achieved: Told<number> | null;
  readonly dueOn: Told<Date> | null;
  readonly measuredOn: Told<Date> | null;
  /** Who of theirs confirmed what was measured last. */
  readonly confirmedBy: Told<string> | null;
  readonly state: "arrived" | "partly" | "missed" | "on_the_way" | "due" | "open";
}

interface GivenPromise {
  readonly key: Told<string>;
  readonly what: Told<string>;
  readonly dueOn: Told<Date> | null;
  readonly settledOn: Told<Date> | null;
  readonly state: PromiseState;
}

interface GivenGoal {
  readonly key: Told<string>;
  readonly what: Told<string>;
  readonly horizonOn: Told<Date> | null;
  readonly state: (typeof GOAL_STATES)[number];
}

interface GivenIdea {
  readonly key: Told<string>;
  readonly what: Told<string>;
  readonly givenOn: Told<Date> | null;
  readonly state: "waits" | "answered" | "accepted" | "declined" | "implemented";
  readonly since: Told<Date> | null;
}

interface GivenStep {
  readonly key: Told<string>;
  readonly what: Told<string>;
  readonly plannedOn: Told<Date> | null;
  readonly kind: (typeof STEP_KINDS)[number] | null;
}

const GOAL_STATES = ["on_track", "at_risk", "achieved", "missed"] as const;
const STEP_KINDS = ["meeting", "joint_plan", "purchase", "milestone"] as const;

export interface Records {
  readonly rows: readonly RegisterRow[];
  readonly promises: readonly PromiseDetail[];
  readonly contacts: readonly { readonly id: string; readonly name: string }[];
  readonly bounds: Span;
  readonly now: number;
  readonly zone: string;
}

export function givenWork(records: Records): GivenWork {
  const of = (noun: RegisterRow["noun"]) => records.rows.filter((row) => row.noun === noun);
  const promisedBy = (side: PromiseDetail["madeBy"]) =>
    records.promises
      .filter((one) => one.madeBy === side)
      .toSorted((a, b) => a.dueOn.getTime() - b.dueOn.getTime())
      .flatMap((one) => toldPromise(one, records));
  return {
    results: byDay(of("value_commitment"), "dueOn").flatMap((row) => toldResult(row, records)),
    promises: { us: promisedBy("us"), them: promisedBy("them") },
    goals: byDay(of("goal"), "horizonOn").flatMap((row) => toldGoal(row, records)),
    ideas: byDay(of("idea"), "givenAt").flatMap((row) => toldIdea(row, records)),
    steps: byDay(of("planned_step"), "plannedOn").flatMap((row) => toldStep(row, records)),
  };
}

/** The earliest first; what has no day last. */
const byDay = (rows: readonly RegisterRow[], name: string): readonly RegisterRow[] => {
  const dayOf = (row: RegisterRow) => readFields(row, Number.MAX_VALUE).momentOrNull(name) ?? Number.MAX_VALUE;
  return rows.toSorted((a, b) => dayOf(a) - dayOf(b) || (a.id < b.id ? -1 : 1));
};

/** When something had begun at the latest: it may have been written down only after it was measured, or was due. */
function begunAt(row: RegisterRow, now: number, days: readonly string[]): number {
  const { momentOrNull } = readFields(row, now);
  return Math.min(row.recordedAt.getTime(), ...days.flatMap((name) => momentOrNull(name) ?? []));
}

function toldResult(row: RegisterRow, { contacts, bounds, now, zone }: Records): readonly GivenResult[] {
  const standing = resultAt(row, now);
  const settledAt = standing.state === "judged" ? readFields(row, now).momentOrNull("measuredAt") : null;
  if (!isReviewed({ begunAt: begunAt(row, now, ["measuredAt", "dueOn"]), settledAt }, bounds)) return [];
  const record = GivenRecord.ofRegister(row);
  const baseline = record.number("baseline");
  const promised = record.number("promised");
  const achieved = standing.achieved === null ? null : record.number("achieved");
  const confirming = contacts.find(({ id }) => id === standing.confirmedById);
  return [
    {
      ...{ key: record.key, metric: record.text("metric"), unit: record.text("unit"), promised, baseline, achieved },
      dueOn: record.day("dueOn", zone),
      measuredOn: achieved === null ? null : record.day("measuredAt", zone),
      confirmedBy: confirming === undefined ? null : GivenRecord.ofContact(confirming).text("name"),
      state: resultState(standing, { promised: promised?.value ?? 0, baseline: baseline?.value ?? 0 }),
    },
  ];
}

interface Aim {
  readonly promised: number;
  /** What there was before, none where nobody said. */
  readonly baseline: number;
}

function resultState(
  { state, achieved }: ReturnType<typeof resultAt>,
  { promised, baseline }: Aim,
): GivenResult["state"] {
  if (state === "interim") return "on_the_way";
  if (state !== "judged") return state;
  const reached = achieved ?? 0;
  if (reached >= promised) return "arrived";
  // Where less was promised than there was before, less may be what they wanted.
  return reached <= baseline && baseline < promised ? "missed" : "partly";
}

function toldPromise(promise: PromiseDetail, { bounds, now, zone }: Records): readonly GivenPromise[] {
  const { state, settledAt, hasLapsed } = promiseStanding(promise, now);
  const settled = hasLapsed ? null : settledAt;
  const span = { begunAt: promise.promisedOn.getTime(), settledAt: settled?.getTime() ?? null };
  if (!isReviewed(span, bounds)) return [];
  const record = GivenRecord.ofPromise(promise);
  return [
    {
      ...{ key: record.key, what: record.text("summary"), dueOn: record.day("dueOn", zone) },
      settledOn: settled && record.day(state === "broken" ? "brokenOn" : "keptOn", zone),
      // That nobody said what became of it is our rule; they know that its day has passed.
      state: hasLapsed ? "overdue" : state,
    },
  ];
}

function toldGoal(row: RegisterRow, { bounds, now, zone }: Records): readonly GivenGoal[] {
  const record = GivenRecord.ofRegister(row);
  const state = record.choice("state", GOAL_STATES) ?? "on_track";
  const isOver = state === "achieved" || state === "missed";
  const settledAt = isOver ? readFields(row, now).momentOrNull("reviewedAt") : null;
  if (!isReviewed({ begunAt: begunAt(row, now, ["reviewedAt", "horizonOn"]), settledAt }, bounds)) return [];
  return [{ key: record.key, what: record.text("summary"), horizonOn: record.day("horizonOn", zone), state }];
}

/** What whoever gave it was told of: a step that they do not know of is ours until they do. */
function toldIdea(row: RegisterRow, { bounds, now, zone }: Records): readonly GivenIdea[] {
  const { outcome, answeredAt, implemented } = ideaSteps(row, now);
  const isDone = implemented.at !== null && implemented.toldAt !== null;
  const settledAt = isDone ? implemented.toldAt : outcome === "accepted" ? null : answeredAt;
  const begunAt = readFields(row, now).momentOrNull("givenAt");
  if (begunAt === null || !isReviewed({ begunAt, settledAt }, bounds)) return [];
  const record = GivenRecord.ofRegister(row);
  const told = { key: record.key, what: record.text("summary"), givenOn: record.day("givenAt", zone) };
  if (isDone) return [{ ...told, state: "implemented", since: record.day("implementedAt", zone) }];
  if (outcome === null) return [{ ...told, state: "waits", since: null }];
  return [{ ...told, state: outcome, since: record.day("answeredAt", zone) }];
}

/** Only what they agreed to: what we merely propose is told by whoever writes the agenda. */
function toldStep(row: RegisterRow, { now, zone }: Records): readonly GivenStep[] {
  const record = GivenRecord.ofRegister(row);
  const plannedOn = record.day("plannedOn", zone);
  const isAhead = plannedOn !== null && plannedOn.value.getTime() + DAY_MS > now;
  const hasHappened = record.day("happenedAt", zone) !== null;
  if (record.choice("agreement", ["agreed"]) === null || hasHappened || !isAhead) return [];
  return [{ key: record.key, what: record.text("summary"), plannedOn, kind: record.choice("stepKind", STEP_KINDS) }];
}
