import "server-only";
import { DAY_MS, utcDayOf, YEAR_MS } from "@/lib/calendar/days";
import { SOON_DAYS } from "@/lib/calendar/soon";
import type { CircumstanceSources } from "@/lib/data/circumstance-sources";
import {
  circumstancesJudged,
  contractBehind,
  PRESUMED_FOR_DAYS,
  statedBy,
} from "@/lib/judging/circumstances-of-account";
import { lastMomentOfAccount, renewalOfAccount } from "@/lib/judging/last-moment-of-account";
import {
  type Bundle,
  type ComingChange,
  changesAhead,
  type Evidence,
  comingChange as firstToldOf,
  isForTheWorse,
  LATELY_DAYS,
  type LockState,
  type Outlook,
  type ScoringModel,
} from "@/lib/scoring";

/** What was judged, and stands until the next news. */
interface Judged {
  readonly evidence: readonly Evidence[];
  /** What of the ledger is told in bundles. */
  readonly bundles?: readonly Bundle[];
  readonly source: CircumstanceSources;
  readonly asOf: number;
}

export interface Appointment {
  /** When the stored score of an account has to be made anew, if nothing is recorded until then (scoring model 3.19). */
  readonly nextChangeAt: Date;
  /** What time takes by then or soon after it: whoever reads the score until then is told of what comes soon. */
  readonly coming: ComingChange | null;
}

export function appointmentOf(judged: Judged, model: ScoringModel): Appointment {
  const { at, coming } = changesAhead(outlookOf(judged), model, { days: SOON_DAYS, isWanted: isForTheWorse });
  return { nextChangeAt: new Date(at), coming };
}

/** What is the first to change that is worth a sentence, if nothing is recorded, and from which day on; null if nothing does. */
export const comingChange = (judged: Judged, model: ScoringModel): ComingChange | null =>
  firstToldOf(outlookOf(judged), model);

function outlookOf({ evidence, bundles, source, asOf }: Judged): Outlook {
  // Asked on every day that is looked at, and of few records.
  const sponsors = evidence.filter(({ indicator }) => indicator === "sponsor");
  return {
    ...{ evidence, bundles, asOf, turns: turnsOf(source, asOf) },
    circumstancesAt: (at) => circumstancesJudged({ evidence: sponsors, source: statedBy(source, at), asOf: at }),
    besideAt: (at, { lock }) => shownBeside(source, lock === "unknown" ? "free" : lock, at),
  };
}

/** What lists show beside the score and what also changes with the days. */
function shownBeside(source: CircumstanceSources, lock: LockState, at: number): string {
  const stated = statedBy(source, at);
  const act = lastMomentOfAccount(stated, lock, { asOf: at, knownAt: at });
  const passed = act?.noticePassedOn ?? null;
  const moment = act === null ? "" : `${act.kind} ${utcDayOf(act.on)} ${passed === null ? "" : utcDayOf(passed)}`;
  const renewsOn = renewalOfAccount(stated, { asOf: at, knownAt: at });
  return `${moment} ${contractBehind(stated, at, at)} ${renewsOn === null ? "" : utcDayOf(renewsOn)}`;
}

/** Instants from which `circumstancesOfAccount` and the last moment to act answer otherwise than by growing older. */
function turnsOf(source: CircumstanceSources, asOf: number): number[] {
  const { interactions, purchases, contracts, barriers, renewsAt, startedAt, createdAt } = source;
  const talks = interactions.filter(({ kind }) => kind !== "note");
  const ends = barriers.map(({ endsAt }) => endsAt);
  const days = [...contracts.flatMap((one) => [one.startsAt, one.endsAt, one.noticeAt]), ...ends, renewsAt];
  const turns = [
    ...talks.flatMap((one) => [one.occurredAt + LATELY_DAYS * DAY_MS, one.occurredAt + YEAR_MS, one.resolvedAt]),
    ...[...interactions, ...purchases].flatMap((one) => [one.occurredAt, one.recordedAt]),
    ...barriers.flatMap((one) => [one.recordedAt, one.removedAt]),
    ...contracts.map((one) => one.createdAt),
    // The last day of a contract, and a day by which to act, are still ahead while they last.
    ...days.flatMap((day) => (day === null ? [] : [day, day + DAY_MS])),
    ...(renewsAt === null ? [] : [renewsAt + PRESUMED_FOR_DAYS * DAY_MS + 1]),
    startedAt,
    createdAt,
  ];
  return turns.filter((at) => at !== null).filter((at) => at > asOf);
}
