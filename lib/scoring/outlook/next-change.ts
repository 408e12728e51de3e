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
import { type ToldChange, toldChanges } from "./told-changes";

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
  readonly horizonDays?: number;
  readonly mostRecords?: number;
}

/** A change that is worth a sentence, at the first midnight (UTC) that shows it. */
export interface ComingChange {
  readonly at: number;
  readonly changes: readonly ToldChange[];
}

/** Which of what is told is looked for. */
type Wanted = (change: ToldChange) => boolean;

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
  const { isOfStates = false, horizonDays = OUTLOOK_DAYS, mostRecords } = search;
  return searchFrom(outlook, model, mostRecords)(changeIn(outlook, model, { isOfStates, horizonDays }));
}

/** The first change from now on that is told, if one comes. */
export function comingChange(outlook: Outlook, model: ScoringModel, isWanted?: Wanted): ComingChange | null {
  const horizon = midnightFrom(outlook.asOf + OUTLOOK_DAYS * DAY);
  return toldOf(searchFrom(outlook, model)(toldIn(horizon, isWanted)), isWanted);
}

/**
 * Both in one search: the next change of anything, and of what is told the first that comes by so many days after it, for
 * whoever reads what is stored until then looks as far ahead.
 */
export function changesAhead(
  outlook: Outlook,
  model: ScoringModel,
  { days, isWanted }: { readonly days: number; readonly isWanted: Wanted },
): { readonly at: number; readonly coming: ComingChange | null } {
  const search = searchFrom(outlook, model);
  const next = search(changeIn(outlook, model, { isOfStates: false, horizonDays: OUTLOOK_DAYS }));
  const told = next.after === null ? null : toldOf(next, isWanted);
  if (next.after === null || told !== null) return { at: next.at, coming: told };
  return { at: next.at, coming: toldOf(search(toldIn(midnightFrom(next.at + days * DAY), isWanted)), isWanted) };
}

/** What one leg of a search looks for, and how far it goes. */
interface Leg {
  readonly horizon: number;
  /** Only states, grades, reasons and labels count, so it takes longer steps. */
  readonly isOfStates: boolean;
  readonly isOther: (base: Pose, pose: Pose, at: number) => boolean;
}

function changeIn(
  { asOf, besideAt = () => "" }: Outlook,
  model: ScoringModel,
  { isOfStates, horizonDays }: { readonly isOfStates: boolean; readonly horizonDays: number },
): Leg {
  const differences = isOfStates ? stateDifferences : shownDifferences;
  let beside: string | null = null;
  return {
    horizon: midnightFrom(asOf + horizonDays * DAY),
    isOfStates,
    isOther: (base, pose, at) => {
      beside ??= besideAt(asOf, base.shown);
      return besideAt(at, pose.shown) !== beside || differences(base.shown, pose.shown, model).length > 0;
    },
  };
}

const toldIn = (horizon: number, isWanted: Wanted = () => true): Leg => ({
  ...{ horizon, isOfStates: true },
  isOther: (base, pose) => toldChanges(base.shown, pose.shown).some(isWanted),
});

function toldOf({ at, before, after }: NextChange, isWanted: Wanted = () => true): ComingChange | null {
  const changes = after === null ? [] : toldChanges(before, after).filter(isWanted);
  return changes.length === 0 ? null : { at, changes };
}

/** Each leg goes on where the one before ended, and compares with the beginning. */
function searchFrom(outlook: Outlook, model: ScoringModel, mostRecords = MOST_RECORDS): (leg: Leg) => NextChange {
  const { asOf, bundles, circumstancesAt } = outlook;
  const plan = planFor(model);
  const evidence = chronicleOf(parseAccountInput({ evidence: outlook.evidence, bundles, asOf }), model);
  const turns = turnsOf(evidence, outlook);
  const scenes = sceneTeller(evidence, plan);
  const base = poseAt(scenes.at(asOf), circumstancesAt(asOf), plan, asOf);
  const ground = { plan, sums: sumsOf(plan) };
  let [at, pose] = [asOf, base];
  return ({ horizon, isOfStates, isOther }) => {
    for (;;) {
      const days = headroomDays(pose, isOfStates ? null : base, ground);
      at = Math.max(midnightAfter(at), midnightFrom(Math.min(turns(at), at + (days - SURELY) * DAY, horizon)));
      if (at >= horizon || scenes.read() > mostRecords) return { at, before: base.shown, after: null };
      pose = poseAt(scenes.at(at), circumstancesAt(at), plan, at);
      if (isOther(base, pose, at)) return { at, before: base.shown, after: pose.shown };
    }
  };
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
