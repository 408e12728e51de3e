import { chronicleOf } from "../evidence/bundle";
import type { Chronicle } from "../evidence/live-set";
import { NEWS_WINDOW } from "../explain/momentum";
import { parseAccountInput } from "../input/parse-account-input";
import { type Plan, planFor } from "../model/plan";
import type { ScoringModel } from "../model/scoring-model";
import { DAY, LATELY_DAYS, midnightAfter, midnightFrom } from "../time";
import type { Bundle, Circumstances, Evidence } from "../types";
import { headroomDays, sumsOf } from "./headroom";
import { isTelling, type Pose, poseAt, type Scene, sceneAt } from "./pose";
import { type Shown, shownDifferences, stateDifferences } from "./shown";

/** An account without news from an instant on. */
export interface Outlook {
  readonly evidence: readonly Evidence[];
  readonly bundles?: readonly Bundle[] | undefined;
  readonly circumstancesAt: (at: number) => Partial<Circumstances>;
  /** Instants at which circumstances become others than by growing older. */
  readonly turns: readonly number[];
  /** What the caller shows beside the score, as a word that is compared; without a state it may change at `turns` only. */
  readonly besideAt?: (at: number, shown: Shown) => string;
  /** UTC milliseconds. */
  readonly asOf: number;
}

export interface NextChange {
  /** The first midnight (UTC) at which something shown is another; up to when none is, where none was found. */
  readonly at: number;
  readonly before: Shown;
  /** Null if nothing changes before then: it is time to look again, and no more. */
  readonly after: Shown | null;
}

interface Search {
  /** Numbers may drift; only states, grades, reasons and labels count. */
  readonly isOfStates?: boolean;
  /** What differs is passed over, and the search goes on from there, unless this finds it worth telling. */
  readonly isTold?: (before: Shown, after: Shown) => boolean;
  readonly horizonDays?: number;
  readonly mostRecords?: number;
}

/** What does not change in so long is looked at again. */
export const OUTLOOK_DAYS = 400;
/** So many records are gone through at most, so that nobody waits for long on a busy account: it has news before that. */
const MOST_RECORDS = 20_000;

/**
 * The next day on which, without news, anything shown of an account becomes another (model section 3.19). It goes from day to
 * day on which something could change: where a record enters or leaves what counts, where a window of days ends, and
 * where a number can have reached its threshold at the earliest. In between nothing can, so no change is passed over.
 */
export function nextChange(outlook: Outlook, model: ScoringModel, search: Search = {}): NextChange {
  const { asOf, circumstancesAt, besideAt = () => "" } = outlook;
  const { isOfStates = false, isTold = () => true, horizonDays = OUTLOOK_DAYS, mostRecords = MOST_RECORDS } = search;
  const plan = planFor(model);
  const { bundles } = outlook;
  const evidence = chronicleOf(parseAccountInput({ evidence: outlook.evidence, bundles, asOf }), model);
  const turns = turnsOf(evidence, outlook);
  const horizon = midnightFrom(asOf + horizonDays * DAY);
  const scenes = sceneTeller(evidence, plan);
  let base = poseAt(scenes.at(asOf), circumstancesAt(asOf), plan, asOf);
  let beside = besideAt(asOf, base.shown);
  const isOther = (pose: Pose, at: number) =>
    besideAt(at, pose.shown) !== beside ||
    (isOfStates ? stateDifferences : shownDifferences)(base.shown, pose.shown, model).length > 0;
  const ground = { plan, sums: sumsOf(plan) };
  let [at, pose] = [asOf, base];
  for (;;) {
    const days = headroomDays(pose, isOfStates ? null : base, ground);
    at = Math.max(midnightAfter(at), midnightFrom(Math.min(turns(at), at + (days - SURELY) * DAY, horizon)));
    if (at >= horizon || scenes.read() > mostRecords) return { at, before: base.shown, after: null };
    pose = poseAt(scenes.at(at), circumstancesAt(at), plan, at);
    if (!isOther(pose, at)) continue;
    if (isTold(base.shown, pose.shown)) return { at, before: base.shown, after: pose.shown };
    base = pose;
    beside = besideAt(at, pose.shown);
  }
}

/** What rounding could make of a bound, days. */
const SURELY = 1e-6;

/** The scene of an instant; the one before stands for as long as nothing enters or leaves it. */
function sceneTeller(evidence: Chronicle, plan: Plan): { at: (at: number) => Scene; read: () => number } {
  const entries = ahead(entriesOf(evidence));
  let until = Number.NEGATIVE_INFINITY;
  let scene: Scene | null = null;
  let read = 0;
  return {
    at: (at) => {
      if (scene === null || at >= until) {
        scene = sceneAt(evidence, plan, at);
        until = entries(at);
        read += evidence.records.length;
      }
      return scene;
    },
    read: () => read,
  };
}

/** When records come to count, and when they come to have been known before the news. */
const entriesOf = ({ records }: Chronicle): number[] =>
  records.flatMap(({ occurredAt, recordedAt }) => [
    Math.max(occurredAt, recordedAt),
    Math.max(occurredAt, recordedAt + NEWS_WINDOW),
  ]);

function turnsOf(evidence: Chronicle, { turns }: Outlook): (at: number) => number {
  const fresh = evidence.records.filter(isTelling).map(({ occurredAt }) => occurredAt + LATELY_DAYS * DAY);
  return ahead([...entriesOf(evidence), ...fresh, ...turns]);
}

/** Of instants the first after another one that only moves on; infinity after the last. */
function ahead(instants: readonly number[]): (at: number) => number {
  const sorted = instants.toSorted((a, b) => a - b);
  let place = 0;
  return (at) => {
    while (place < sorted.length && (sorted[place] ?? 0) <= at) place += 1;
    return sorted[place] ?? Number.POSITIVE_INFINITY;
  };
}
