import type { LedgerRow } from "@/lib/data/evidence";
import { type Explained, explainChange, newestRevisions, type ScoringModel } from "@/lib/scoring";
import type { ReportMoment } from "./account-head";
import type { ReportCause, ReportChange } from "./account-report";
import { chosenRow, type Explanation, told } from "./explain-points";
import { listChanges, shownChange } from "./list-causes";

interface Grounds {
  readonly ledger: readonly LedgerRow[];
  readonly model: ScoringModel;
  readonly moment: Pick<ReportMoment, "asOf" | "knownAt" | "since">;
}

/** What changed since a day: what was learned, what only aged, what another model says; and the causes in one number. */
export function explainChangeSince(
  { ledger, model, moment }: Grounds,
  explained: Explained,
): Explanation<ReportChange> {
  const { asOf, knownAt, since } = moment;
  const knewThen = Math.min(since, knownAt);
  const change = explainChange(ledger, { asOf: since, knownAt: knewThen, model }, { asOf, knownAt, model });
  const parts = shownChange(change);
  const { listed, rest } = listChanges(change, explained, parts[explained]);
  // Of thousands few are shown, and only of these it has to be known which revision counts.
  const shown = new Set(listed.map(({ evidenceId }) => evidenceId));
  const seen = ledger.filter(({ id, recordedAt, occurredAt }) => {
    return shown.has(id) && recordedAt <= knownAt && occurredAt <= asOf;
  });
  const newest = new Map(newestRevisions(seen).map((row) => [row.id, row]));
  const causes = listed.flatMap(({ place, evidenceId, replacedId, step, ...points }) => {
    const row = newest.get(evidenceId);
    if (!row) return [];
    const cause = { place, step, parts: points, hasReplaced: replacedId !== null };
    return [{ ...chosenRow(row, points.total, knewThen), cause }];
  });
  return {
    explained,
    rows: causes.map(({ row }) => row),
    tell: (behind) => ({
      ...{ parts, explained, rest },
      causes: causes.map(({ cause, ...row }): ReportCause => ({ ...told(row, behind), ...cause })),
    }),
  };
}
