import { readFields } from "@/lib/registers/read-fields";
import type { RegisterRow } from "@/lib/registers/register";
import type { Records } from "./given-work";
import { isReviewed } from "./is-reviewed";
import { GivenRecord, type Told, toldCount } from "./told";

/** What they brought to us, and what became of it. */
export interface GivenMatters {
  readonly requests: Brought<GivenRequest>;
  readonly cases: Brought<GivenCase>;
}

/** Of many the open ones and the latest are told one by one. */
export interface Brought<T> {
  readonly shown: readonly T[];
  readonly all: Told<number>;
  readonly settled: Told<number>;
}

interface GivenRequest {
  readonly key: Told<string>;
  readonly what: Told<string>;
  readonly askedOn: Told<Date> | null;
  readonly answeredOn: Told<Date> | null;
}

interface GivenCase {
  readonly key: Told<string>;
  readonly what: Told<string>;
  readonly openedOn: Told<Date> | null;
  readonly solvedOn: Told<Date> | null;
  readonly isComplaint: boolean;
  /** It came back after it had been solved, whether or not it is solved again. */
  readonly cameBack: boolean;
}

/** Nobody goes through more in a meeting; how many there were is told besides. */
const MOST_SHOWN = 25;

type Fate = { readonly begunAt: number; readonly settledAt: number | null };

export function givenMatters(records: Records): GivenMatters {
  const { now, zone } = records;
  return {
    requests: brought(records, "request", {
      fateOf: (row) => {
        const { moment, momentOrNull } = readFields(row, now);
        return { begunAt: moment("askedAt"), settledAt: momentOrNull("firstAnsweredAt") };
      },
      told: (record, { settledAt }) => ({
        ...{ key: record.key, what: record.text("summary"), askedOn: record.day("askedAt", zone) },
        answeredOn: settledAt === null ? null : record.day("firstAnsweredAt", zone),
      }),
    }),
    cases: brought(records, "support_case", {
      fateOf: (row) => {
        const { moment, momentOrNull } = readFields(row, now);
        const [solvedAt, reopenedAt] = [momentOrNull("solvedAt"), momentOrNull("reopenedAt")];
        const isOpen = solvedAt === null || (reopenedAt !== null && reopenedAt > solvedAt);
        return { begunAt: moment("openedAt"), settledAt: isOpen ? null : solvedAt };
      },
      told: (record, { settledAt }) => ({
        ...{ key: record.key, what: record.text("summary"), openedOn: record.day("openedAt", zone) },
        solvedOn: settledAt === null ? null : record.day("solvedAt", zone),
        isComplaint: record.isMarked("isComplaint"),
        cameBack: record.day("reopenedAt", zone) !== null,
      }),
    }),
  };
}

interface Kind<T> {
  readonly fateOf: (row: RegisterRow) => Fate;
  readonly told: (record: GivenRecord, fate: Fate) => T;
}

/** The open ones first, then the latest. */
function brought<T>({ rows, bounds }: Records, noun: RegisterRow["noun"], { fateOf, told }: Kind<T>): Brought<T> {
  const all = rows
    .filter((row) => row.noun === noun)
    .map((row) => ({ row, fate: fateOf(row) }))
    .filter(({ fate }) => isReviewed(fate, bounds))
    .toSorted(
      (a, b) =>
        Number(a.fate.settledAt !== null) - Number(b.fate.settledAt !== null) ||
        b.fate.begunAt - a.fate.begunAt ||
        (a.row.id < b.row.id ? -1 : 1),
    );
  return {
    shown: all.slice(0, MOST_SHOWN).map(({ row, fate }) => told(GivenRecord.ofRegister(row), fate)),
    all: toldCount(all),
    settled: toldCount(all.filter(({ fate }) => fate.settledAt !== null)),
  };
}
