import { ACT_DUE_DAYS } from "@/lib/calendar/act-due";
import { DAY_MS, midnightOf, utcDayOf } from "@/lib/calendar/days";
import { SOON_DAYS } from "@/lib/calendar/soon";
import type { AccountSummary } from "@/lib/data/account-summary";
import type { DueRecords } from "@/lib/data/due-records";
import { LOCALE } from "@/lib/schemas/locale";
import type { RegisterNoun } from "@/lib/schemas/register-noun";
import type { RenewalStep } from "@/lib/schemas/renewal";
import { STEPS, type Step, type Thresholds, type ToldChange } from "@/lib/scoring";
import type { WaitingRecord } from "./due-in-registers";
import { type PromiseState, promiseStanding } from "./promise-standing";
import type { ToldAction } from "./told-action";

/** More is no list of what to do next; what one of us took on stands beside them, however much it is. */
const LONGEST = 40;
/** With many accounts time takes something of one of them on most days: these are the first, and others come after them. */
export const MOST_FADING = 10;

/** In the order in which they are read: what has a day comes first, what we only do not know comes last. */
export const DUE_GROUPS = [
  "overdue",
  "soon",
  "at-risk",
  "fading",
  "later",
  "undated",
  "silent",
  "long-overdue",
  "unknown",
] as const;
export type DueGroup = (typeof DUE_GROUPS)[number];

interface Named {
  readonly id: string;
  readonly name: string;
}

/** One thing that asks for attention; `on` is its day, "2026-03-14", null where it has none. */
export type DueLine = { readonly key: string; readonly group: DueGroup; readonly on: string | null } & (
  | { readonly kind: "promise"; readonly account: Named; readonly what: string; readonly state: PromiseState }
  | {
      readonly kind: "complaint" | "escalation";
      readonly account: Named;
      readonly what: string;
      readonly interactionId: string;
    }
  /** What one of us does about it by a day. */
  | { readonly kind: "action"; readonly account: Named; readonly action: ToldAction }
  /** What a renewal asks for, by when. */
  | { readonly kind: "renewal"; readonly account: Named; readonly asks: RenewalStep; readonly renewsOn: string }
  /** What a colleague said to whoever looks. */
  | {
      readonly kind: "mention";
      readonly account: Named;
      readonly what: string;
      readonly by: string;
      readonly commentId: string;
      readonly actionId: string | null;
    }
  | ({ readonly kind: RegisterNoun; readonly account: Named } & Pick<
      WaitingRecord,
      "what" | "stands" | "action" | "contactId"
    >)
  | { readonly kind: "act" | "at-risk" | "silence"; readonly account: AccountSummary }
  /** What time takes if nothing is recorded, on its day. */
  | {
      readonly kind: "fading";
      readonly account: AccountSummary;
      readonly changes: readonly ToldChange[];
      /** Something is wrong there that nobody has settled. */
      readonly isTroubled: boolean;
    }
  /** `step`: the lowest step nobody has evidence for; an answer there would tell most. */
  | { readonly kind: "unknown"; readonly account: AccountSummary; readonly step: Step }
);

interface DueSources extends Omit<DueRecords, "rows" | "actions"> {
  readonly actions: readonly ToldAction[];
  readonly accounts: readonly AccountSummary[];
  readonly registers: readonly WaitingRecord[];
}

export interface DueQueue {
  readonly lines: readonly DueLine[];
  /** What has no room there, in the same order. */
  readonly left: readonly DueLine[];
}

/**
 * What asks for attention first: everything with a day, at that day; then risks, what waits without a day, silence, and
 * what nobody knows. Of one account each record stands for itself, and silence or a gap only where nothing else is due.
 */
export function dueQueue(
  { accounts, ...records }: DueSources,
  now: Date,
  { coverage }: Pick<Thresholds, "coverage">,
): DueQueue {
  const today = midnightOf(now);
  const dated = linesOfRecords(records, now);
  const pressing = accounts.flatMap((account) => pressingLine(account, today));
  const urgent = new Set(pressing.map(({ account }) => account.id));
  const calm = accounts.filter(({ id }) => !urgent.has(id));
  const troubled = new Set(
    [...records.complaints, ...records.registers.filter(({ isTrouble }) => isTrouble)].map(
      ({ accountId }) => accountId,
    ),
  );
  const fading = calm
    .flatMap((account) => fadingLine(account, today, troubled.has(account.id)))
    .sort(byOrder)
    .slice(0, MOST_FADING);
  const busy = new Set(
    [...dated, ...pressing, ...fading].flatMap(({ account, group }) => (group === "undated" ? [] : [account.id])),
  );
  const idle = accounts.filter(({ id }) => !busy.has(id)).flatMap((account) => quietLine(account, coverage));
  return shortened([...dated, ...pressing, ...fading, ...idle].sort(byOrder));
}

function shortened(all: readonly DueLine[]): DueQueue {
  const left = all.filter(({ kind }) => kind !== "action").slice(LONGEST);
  const isLeft = new Set(left);
  return { lines: all.filter((line) => !isLeft.has(line)), left };
}

function linesOfRecords(records: Omit<DueSources, "accounts">, now: Date): DueLine[] {
  const { actions, promises, complaints, registers } = records;
  const [at, today] = [now.getTime(), midnightOf(now)];
  return [
    ...actions.map((action): DueLine => {
      return { ...dated("action", action, new Date(action.dueOn), today), kind: "action", action };
    }),
    ...promises.map((one): DueLine => {
      const { state } = promiseStanding({ ...one, madeBy: "us", keptAt: null, brokenAt: null }, at);
      return { ...dated("promise", one, one.dueOn, today), kind: "promise", what: one.what, state };
    }),
    ...complaints.map((one): DueLine => {
      const { kind, what, id: interactionId } = one;
      return { ...dated(kind, one, one.occurredAt, today), kind, what, interactionId };
    }),
    ...registers.map((one): DueLine => {
      const { noun: kind, what, stands, action, contactId } = one;
      const told = { kind, what, stands, action, contactId };
      if (one.dueAt === null) return { ...named(kind, one), on: null, group: "undated", ...told };
      const isPast = one.dueAt <= now;
      const line = dated(kind, one, one.dueAt, today);
      // A moment that has passed is overdue on its own day already.
      return { ...line, group: isPast && line.group === "soon" ? "overdue" : line.group, ...told };
    }),
  ];
}

const dated = (kind: string, record: OfAccount, on: Date, today: number) => ({
  ...{ ...named(kind, record), on: utcDayOf(on), group: groupOf(daysUntil(on, today)) },
});

type OfAccount = Pick<WaitingRecord, "id" | "accountId" | "accountName">;

const named = (kind: string, { id, accountId, accountName }: OfAccount) => ({
  ...{ key: `${kind} ${id}`, account: { id: accountId, name: accountName } },
});

/** A risk, at the day by which it must be met however far, or a last moment to act at hand; one line an account. */
function pressingLine(account: AccountSummary, today: number): DueLine[] {
  const { score, act } = account;
  const days = act === null ? null : daysUntil(act.on, today);
  const isLongPast = days !== null && days < -ACT_DUE_DAYS;
  const on = act === null || isLongPast ? null : utcDayOf(act.on);
  const key = `account ${account.id}`;
  if (score?.isActive && score.riskLevel === "at-risk") {
    const isPressing = days !== null && days <= SOON_DAYS && !isLongPast;
    return [{ key, kind: "at-risk", account, on, group: isPressing ? groupOf(days) : "at-risk" }];
  }
  const isNear = days !== null && days <= ACT_DUE_DAYS && !isLongPast;
  return isNear ? [{ key, kind: "act", account, on, group: groupOf(days) }] : [];
}

/** What is taken by the days alone within the next weeks, of an account that is not pressing anyway. */
function fadingLine(account: AccountSummary, today: number, isTroubled: boolean): DueLine[] {
  const coming = account.score?.coming;
  if (!coming || coming.at < today || coming.at > today + SOON_DAYS * DAY_MS) return [];
  const { at, changes } = coming;
  return [
    { key: `account ${account.id}`, kind: "fading", account, on: utcDayOf(at), group: "fading", changes, isTroubled },
  ];
}

function quietLine(account: AccountSummary, coverage: Thresholds["coverage"]): DueLine[] {
  const { score } = account;
  if (score === null) return [];
  const key = `account ${account.id}`;
  if (score.isActive && score.reasons.some(({ code }) => code === "silence")) {
    return [{ key, kind: "silence", account, on: null, group: "silent" }];
  }
  const step = STEPS.find((one) => score.steps[one].coverage < coverage.fair);
  return step ? [{ key, kind: "unknown", account, on: null, group: "unknown", step }] : [];
}

const daysUntil = (on: Date, today: number) => (midnightOf(on) - today) / DAY_MS;

function groupOf(days: number): DueGroup {
  if (days < -ACT_DUE_DAYS) return "long-overdue";
  if (days < 0) return "overdue";
  return days <= SOON_DAYS ? "soon" : "later";
}

/** By group, then by day, then by points of risk, then what we know least about; the account's name decides. */
function byOrder(a: DueLine, b: DueLine): number {
  return (
    DUE_GROUPS.indexOf(a.group) - DUE_GROUPS.indexOf(b.group) ||
    (a.on ?? NO_DAY).localeCompare(b.on ?? NO_DAY, LOCALE) ||
    // Of one day, what one of us took on is what happens next.
    Number(b.kind === "action") - Number(a.kind === "action") ||
    riskOf(b) - riskOf(a) ||
    knownOf(a) - knownOf(b) ||
    a.account.name.localeCompare(b.account.name, LOCALE) ||
    a.key.localeCompare(b.key, LOCALE)
  );
}

/** Sorts behind every day. */
const NO_DAY = "9999-12-31";
const scoreOf = ({ account }: DueLine) => ("score" in account ? account.score : null);
const riskOf = (line: DueLine) => scoreOf(line)?.riskPoints ?? 0;
const knownOf = (line: DueLine) => scoreOf(line)?.coverage ?? 0;
