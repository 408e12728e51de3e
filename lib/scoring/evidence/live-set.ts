import { CATALOGUE } from "../catalogue";
import { entryAt } from "../entry-at";
import { ofFrozen } from "../of-frozen";
import type { Evidence } from "../types";
import { compareNewest, compareText } from "./compare-newest";

/**
 * The evidence of one account, put in order once so that it answers for every moment. `ids` and `keys` give records of
 * one id, and rivals for one place, the same number.
 */
export interface Chronicle {
  /** In the order (occurredAt, id) in which a live set is summed. */
  readonly records: readonly Evidence[];
  /** Places in `records`, that of the newest first (compareNewest). */
  readonly newestFirst: readonly number[];
  readonly ids: readonly number[];
  /** 0 where no record has a rival. */
  readonly keys: readonly number[];
}

export const chronicle = ofFrozen((evidence: readonly Evidence[]): Chronicle => {
  const records = evidence.toSorted((a, b) => a.occurredAt - b.occurredAt || compareText(a.id, b.id));
  return {
    records,
    // From the other end it is in order already but for what happened in one instant.
    newestFirst: [...records.keys()].reverse().sort((a, b) => compareNewest(entryAt(records, b), entryAt(records, a))),
    ids: numbered(records.map(({ id }) => id)),
    keys: numbered(["", ...records.map(keptAs)]).slice(1),
  };
});

/** The place at which each text stands for the first time. */
function numbered(texts: readonly string[]): number[] {
  const first = new Map<string, number>();
  return texts.map((text, place) => {
    const known = first.get(text);
    if (known === undefined) first.set(text, place);
    return known ?? place;
  });
}

/** `liveAt` of evidence in any order. */
export const liveSet = (evidence: readonly Evidence[], at: number, knownAt: number): readonly Evidence[] =>
  liveAt(chronicle(evidence), at, knownAt);

/**
 * What counts at instant `at`, from what was recorded by `knownAt` (model section 2.1): visible records, one revision
 * of each id, then what the indicator keeps. In the order (occurredAt, id), so that every sum is equal bit for bit.
 */
export function liveAt({ records, newestFirst, ids, keys }: Chronicle, at: number, knownAt: number): Evidence[] {
  const isRevised = new Uint8Array(records.length);
  const isTaken = new Uint8Array(records.length + 1);
  const isLive = new Uint8Array(records.length);
  for (const place of newestFirst) {
    const record = entryAt(records, place);
    const id = entryAt(ids, place);
    if (!isVisible(record, at, knownAt) || isRevised[id]) continue;
    isRevised[id] = 1;
    const key = entryAt(keys, place);
    if (record.retracted || isTaken[key]) continue;
    if (key > 0) isTaken[key] = 1;
    isLive[place] = 1;
  }
  return records.filter((_, place) => isLive[place]);
}

/** Of each id the revision that counts, or the retraction that made an end of it. */
export function newestRevisions<Row extends Evidence>(rows: readonly Row[]): Row[] {
  const newest = new Map<string, Row>();
  for (const row of rows) {
    const holder = newest.get(row.id);
    if (holder === undefined || compareNewest(row, holder) > 0) newest.set(row.id, row);
  }
  return [...newest.values()];
}

/** Everything that had happened by `at` and was recorded by `knownAt`, old revisions and retractions included. */
export const visible = (evidence: readonly Evidence[], at: number, knownAt: number): readonly Evidence[] =>
  evidence.filter((record) => isVisible(record, at, knownAt));

const isVisible = ({ occurredAt, recordedAt }: Evidence, at: number, knownAt: number): boolean =>
  occurredAt <= at && recordedAt <= knownAt;

/** Records with the same key compete, and only the newest is kept. No indicator has a space in its name. */
function keptAs({ indicator, source }: Evidence): string {
  const { keeps } = CATALOGUE[indicator];
  if (keeps === "all") return "";
  return keeps === "one" ? indicator : `${indicator} ${source}`;
}
