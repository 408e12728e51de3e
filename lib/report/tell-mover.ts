import type { LedgerRow } from "@/lib/data/evidence";
import type { MovedAccount } from "@/lib/data/former-standings";
import { type ChangePart, explainChange, type Indicator, listParts, type ScoringModel, TENTH } from "@/lib/scoring";
import { shownChange } from "./list-causes";

/** An account whose index has moved, and by what: the causes and what is left sum to the change. */
export interface Mover extends MovedAccount {
  readonly from: number;
  readonly to: number;
  /** In tenths of a point, as its page says it. */
  readonly change: number;
  readonly causes: readonly MoverCause[];
  /** Of all smaller ones together; null where nothing is left. */
  readonly rest: { readonly count: number; readonly points: number } | null;
}

/** All that was learned of one indicator, all that has aged, or what another model says of the same. */
interface MoverCause {
  readonly of: Indicator | "ageing" | "model";
  readonly points: number;
  /** How many records, and when the last of them happened; of ageing and the model neither is told. */
  readonly records: number;
  readonly lastAt: number | null;
}

interface Grounds {
  readonly ledger: readonly LedgerRow[];
  readonly model: ScoringModel;
  /** The index as it is stored, as every list shows it. */
  readonly index: number;
  readonly since: number;
  readonly asOf: number;
}

/** More of one account are not read in a list of them. */
const MOST_CAUSES = 3;

export function tellMover(account: MovedAccount, { ledger, model, index, since, asOf }: Grounds): Mover {
  const before = { asOf: since, knownAt: since, model };
  const change = explainChange(ledger, before, { asOf, knownAt: asOf, model });
  const { total } = shownChange(change).ladder;
  const causes = causesOf(change.partsOf("ladder"), ledger);
  const parts = causes.map(({ of: id, points }) => ({ id, points: { points } }));
  const { listed, rest } = listParts(parts, {
    ...{ columns: ["points"] as const, shown: { points: total }, unit: TENTH, most: MOST_CAUSES },
  });
  return {
    ...account,
    ...{ from: index - total, to: index, change: total },
    causes: listed.flatMap(({ id, points: { points } }): MoverCause[] => {
      const cause = causes.find((one) => one.of === id);
      return cause ? [{ ...cause, points }] : [];
    }),
    rest: rest && { count: rest.count, points: rest.points.points },
  };
}

/** A record here and there says little: what was learned is summed by what it tells of. */
function causesOf(parts: readonly ChangePart[], ledger: readonly LedgerRow[]): readonly MoverCause[] {
  const rowOf = new Map(ledger.map((row) => [row.id, row]));
  const sums = new Map<MoverCause["of"], MoverCause>();
  const add = (of: MoverCause["of"], points: number, at: number | null): void => {
    if (points === 0) return;
    const so = sums.get(of) ?? { of, points: 0, records: 0, lastAt: null };
    const lastAt = at === null ? null : Math.max(at, so.lastAt ?? at);
    sums.set(of, { of, points: so.points + points, records: so.records + 1, lastAt });
  };
  for (const { evidenceId, news, ageing, model } of parts) {
    const row = rowOf.get(evidenceId);
    if (row) add(row.indicator, news, row.occurredAt);
    add("ageing", ageing, null);
    add("model", model, null);
  }
  return [...sums.values()];
}
