import type { LedgerRow } from "@/lib/data/evidence";
import { type Explained, explainChange, newestRevisions, type ScoringModel } from "@/lib/scoring";
import type { ReportCause, ReportChange, ReportMoment } from "./account-report";
import type { DescribedEvidence } from "./describe-records";
import { contributionOf } from "./explain-points";
import { listChanges, shownChange } from "./list-causes";

interface Grounds {
  readonly ledger: readonly LedgerRow[];
  readonly model: ScoringModel;
  readonly moment: Pick<ReportMoment, "asOf" | "knownAt" | "since">;
  readonly behind: (row: LedgerRow) => DescribedEvidence;
}

/** What changed since a day: what was learned, what only aged, what another model says; and the causes in one number. */
export function explainChangeSince({ ledger, model, moment, behind }: Grounds, explained: Explained): ReportChange {
  const { asOf, knownAt, since } = moment;
  const knewThen = Math.min(since, knownAt);
  const change = explainChange(ledger, { asOf: since, knownAt: knewThen, model }, { asOf, knownAt, model });
  const seen = ledger.filter((row) => row.recordedAt <= knownAt && row.occurredAt <= asOf);
  const newest = new Map(newestRevisions(seen).map((row) => [row.id, row]));
  const parts = shownChange(change);
  const { listed, rest } = listChanges(change, explained, parts[explained]);
  const causes = listed.flatMap(({ place, evidenceId, replacedId, step, ...points }): ReportCause[] => {
    const row = newest.get(evidenceId);
    if (!row) return [];
    const said = contributionOf(row, points.total, behind(row), knewThen);
    return [{ ...said, place, step, parts: points, hasReplaced: replacedId !== null }];
  });
  return { parts, explained, causes, rest };
}
