import { renewalDay } from "@/lib/calendar/contract-terms";
import { dayOfMoment } from "@/lib/calendar/day-moments";
import { DAY_MS, midnightOf } from "@/lib/calendar/days";
import type { AccountSummary } from "@/lib/data/account-summary";
import type { RenewalRecords, SaidCall } from "@/lib/data/renewals";
import type { RenewalAsk, RenewalCall } from "@/lib/schemas/renewal";
import type { RiskLevel } from "@/lib/scoring";

/** Before a renewal both sides are called twice: six months and three months ahead, days. */
export const FIRST_CALL_DAYS = 182;
const SECOND_CALL_DAYS = 91;
/** So long after it the desk goes on asking what became of it, days. */
export const OUTCOME_DAYS = 90;

/** One renewal, and how both calls on it stand. Days are UTC midnights, milliseconds. */
export interface DeskLine {
  readonly accountId: string;
  readonly renewsAt: number;
  readonly asks: RenewalAsk;
  /** Which call is due by now; null once the renewal has passed. */
  readonly stage: "first" | "second" | null;
  /** Since when this call is due. */
  readonly dueSince: number | null;
  /** The newest call on this renewal; with a second one due it is the first. */
  readonly call: SaidCall | null;
  /** Whether one of both sees trouble and the other none; null while they cannot be compared. */
  readonly isApart: boolean | null;
  readonly decision: RenewalRecords["decisions"][number] | null;
  readonly outcome: RenewalRecords["outcomes"][number] | null;
}

/** A line of the desk as this reader may see it. */
export interface ShownRenewal extends DeskLine {
  readonly account: AccountSummary;
  /** The reader answers for this account. */
  readonly isOwn: boolean;
  /** What the score says today is kept from whoever has yet to give their own call. */
  readonly isScoreShown: boolean;
  /** By when: until the next call is due, else until the last moment to act or the renewal itself. */
  readonly by: number;
  /** Whether the reader can do what it asks for. */
  readonly canDo: boolean;
}

/** The renewals of the coming six months and those that passed lately without a word of what became of them; the nearest first. */
export function renewalDesk(records: readonly RenewalRecords[], now: number): readonly DeskLine[] {
  const today = midnightOf(now);
  return records
    .flatMap((one) => lineOf(one, today) ?? [])
    .toSorted((a, b) => a.renewsAt - b.renewsAt || (a.accountId < b.accountId ? -1 : 1));
}

function lineOf(records: RenewalRecords, today: number): DeskLine | null {
  const passed = lastPassed(records, today);
  if (passed !== null && passed >= today - OUTCOME_DAYS * DAY_MS) {
    const line = told(records, passed, today);
    if (line.outcome === null) return line;
  }
  const next = renewalOn(records, today);
  const isNear = next !== null && next >= today && next <= today + FIRST_CALL_DAYS * DAY_MS;
  return isNear ? told(records, next, today) : null;
}

/** The day of the last renewal: a contract ended, whether another goes on from it or not; as declared where none is in force. */
function lastPassed({ contracts, declaredAt }: RenewalRecords, today: number): number | null {
  const ends = contracts.flatMap(({ endsAt }) => endsAt ?? []);
  const isOpen = contracts.some(({ startsAt, endsAt }) => startsAt <= today && (endsAt === null || endsAt >= today));
  return lastBefore(isOpen || declaredAt === null ? ends : [...ends, declaredAt], today);
}

function lastBefore(days: readonly number[], end: number): number | null {
  const before = days.filter((day) => day < end);
  return before.length === 0 ? null : Math.max(...before);
}

/** When it renews, as the contracts and the account say on a day. */
function renewalOn({ contracts, declaredAt }: RenewalRecords, day: number): number | null {
  const terms = contracts.map(({ startsAt, endsAt }) => ({
    startsOn: new Date(startsAt),
    endsOn: endsAt === null ? null : new Date(endsAt),
  }));
  return renewalDay(terms, declaredAt === null ? null : new Date(declaredAt), new Date(day))?.getTime() ?? null;
}

function told({ id, ...records }: RenewalRecords, renewsAt: number, today: number): DeskLine {
  const [first, second] = [FIRST_CALL_DAYS, SECOND_CALL_DAYS].map((days) => renewsAt - days * DAY_MS);
  // What was said before the contract before it ended was said of that one.
  const ended = lastBefore(
    records.contracts.flatMap(({ endsAt }) => endsAt ?? []),
    renewsAt,
  );
  const from = Math.max(first ?? renewsAt, ended === null ? Number.NEGATIVE_INFINITY : ended + DAY_MS);
  const ofThis = <S extends { readonly at: number }>(said: readonly S[]) =>
    said.find(({ at }) => dayAt(at) >= from) ?? null;
  const stage = today > renewsAt ? null : today >= (second ?? renewsAt) ? "second" : "first";
  const dueSince = stage === null ? null : ((stage === "second" ? second : first) ?? null);
  const call = ofThis(records.calls);
  const isApart = call && apart(call);
  const decision = ofThis(records.decisions);
  const outcome = ofThis(records.outcomes);
  const isDecided = decision !== null && call !== null && decision.knownAt >= call.knownAt;
  const asks = (): RenewalAsk => {
    if (outcome !== null) return "nothing";
    if (stage === null) return "outcome";
    if (call === null || dayAt(call.at) < (dueSince ?? 0)) return "call";
    return isApart === true && !isDecided ? "decision" : "nothing";
  };
  return { accountId: id, renewsAt, asks: asks(), stage, dueSince, call, isApart, decision, outcome };
}

/** The UTC midnight of the day that is meant, also of one that had begun only east of us. */
const dayAt = (at: number): number => Date.parse(dayOfMoment(at));

/** What either call comes to: whether it sees trouble. A score that does not know says nothing. */
const SEES_TROUBLE: { readonly [C in RenewalCall]: boolean } = { stays: false, in_doubt: true, leaves: true };
const WARNS: { readonly [L in RiskLevel]: boolean | null } = { ok: false, watch: true, "at-risk": true, unknown: null };

const apart = ({ call, score }: SaidCall): boolean | null =>
  score === null ? null : differsFromScore(call, score.level);

/** Whether one of both sees trouble and the other none; null of a score that does not know. */
export function differsFromScore(call: RenewalCall, level: RiskLevel): boolean | null {
  const warns = WARNS[level];
  return warns === null ? null : warns !== SEES_TROUBLE[call];
}

/** By when a renewal asks for what it asks: a first call has time until the second is due, all else until one must act. */
export function askedBy({ asks, stage, renewsAt }: DeskLine, act: { readonly on: Date } | null): number {
  if (asks === "call" && stage === "first") return renewsAt - SECOND_CALL_DAYS * DAY_MS;
  return stage === null || act === null ? renewsAt : Math.min(renewsAt, act.on.getTime());
}
