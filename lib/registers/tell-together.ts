import { type Evidence, evidenceOfRegister, type FactIndicator } from "@/lib/scoring";
import { REGISTERS, tellRecord } from "./all-registers";
import { readFields } from "./read-fields";
import type { RegisterRow, SummedUp, Together } from "./register";

/** What the records of a register say of one fact of their account, at a moment. */
export interface ToldTogether extends SummedUp {
  readonly noun: RegisterRow["noun"];
  readonly accountId: string;
  readonly fact: FactIndicator;
  /** The record that was looked at last: where the timeline shows what they say. */
  readonly lastReviewed: RegisterRow;
  readonly evidence: Evidence;
}

/**
 * What records say together, of each register and fact one statement; none of those that speak for themselves. It is
 * dated by the last review of any of them, or by what began or ended since.
 */
export function tellTogether(rows: readonly RegisterRow[], at: number): readonly ToldTogether[] {
  const groups = new Map<string, { together: Together; fact: FactIndicator; rows: RegisterRow[] }>();
  for (const row of rows) {
    const { together } = REGISTERS[row.noun];
    if (!together) continue;
    const fact = together.factOf(row);
    const group = groups.get(fact) ?? { together, fact, rows: [] };
    group.rows.push(row);
    groups.set(fact, group);
  }
  return [...groups.values()].flatMap(({ together, fact, rows: own }) => tellGroup(together, fact, own, at));
}

function tellGroup(
  { sumUp }: Together,
  fact: FactIndicator,
  rows: readonly RegisterRow[],
  at: number,
): readonly ToldTogether[] {
  const [lastReviewed] = rows.toSorted((a, b) => reviewedAt(b) - reviewedAt(a) || (a.id < b.id ? -1 : 1));
  if (!lastReviewed) return [];
  const summedUp = sumUp(rows, at);
  const dated = Math.max(reviewedAt(lastReviewed), ...turnsUntil(rows, at));
  const { noun, accountId } = lastReviewed;
  const record = { indicator: fact, value: summedUp.value, reviewedAt: dated, recordedAt: dated };
  const { personId } = summedUp;
  const evidence = { ...evidenceOfRegister(record), ...(personId === undefined ? {} : { person: personId }) };
  return [{ ...summedUp, noun, accountId, fact, lastReviewed, evidence }];
}

/** When some of them began or ceased to count, until a moment. */
export const turnsUntil = (rows: readonly RegisterRow[], at: number): readonly number[] =>
  rows.flatMap((row) => tellRecord(row, at).turns ?? []).filter((turn) => turn <= at);

function reviewedAt(row: RegisterRow): number {
  const name = REGISTERS[row.noun].confirmedBy;
  return name === undefined ? row.recordedAt.getTime() : readFields(row, Number.MAX_VALUE).moment(name);
}
