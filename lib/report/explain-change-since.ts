import type { LedgerRow } from "@/lib/data/evidence";
import {
  type ExplainedChange,
  explainChange,
  newestRevisions,
  roundParts,
  type ScoringModel,
  STEPS,
} from "@/lib/scoring";
import type { ChangeParts, ReportChange, ReportMoment } from "./account-report";
import type { DescribedEvidence } from "./describe-records";
import { contributionOf } from "./explain-points";

const MOST_ROWS = 8;
const KEYS = [...STEPS, "ladder"] as const;

interface Grounds {
  readonly ledger: readonly LedgerRow[];
  readonly model: ScoringModel;
  readonly moment: Pick<ReportMoment, "asOf" | "knownAt" | "since">;
  readonly behind: (row: LedgerRow) => DescribedEvidence;
}

/** What changed since a day: what was learned, what only aged, what another model says; and the rows that were news. */
export function explainChangeSince({ ledger, model, moment, behind }: Grounds): ReportChange {
  const { asOf, knownAt, since } = moment;
  const knewThen = Math.min(since, knownAt);
  const change = explainChange(ledger, { asOf: since, knownAt: knewThen, model }, { asOf, knownAt, model });
  const seen = ledger.filter((row) => row.recordedAt <= knownAt && row.occurredAt <= asOf);
  const newest = new Map(newestRevisions(seen).map((row) => [row.id, row]));
  const news = change.records.flatMap(({ evidenceId, step, points }) => {
    const row = newest.get(evidenceId);
    if (!row || row.recordedAt <= knewThen) return [];
    return [{ ...contributionOf(row, points, behind(row), knewThen), step }];
  });
  return { parts: partsOf(change), news: news.slice(0, MOST_ROWS), newsCount: news.length };
}

function partsOf(change: ExplainedChange): ReportChange["parts"] {
  const rounded = (key: (typeof KEYS)[number]): ChangeParts => {
    const { total, parts } = roundParts(
      [
        { id: "news", value: change.news[key] },
        { id: "ageing", value: change.ageing[key] },
        { id: "model", value: change.model[key] },
      ],
      0.1,
    );
    return { news: parts[0]?.value ?? 0, ageing: parts[1]?.value ?? 0, model: parts[2]?.value ?? 0, total };
  };
  return {
    satisfaction: rounded("satisfaction"),
    experience: rounded("experience"),
    proposition: rounded("proposition"),
    delivery: rounded("delivery"),
    creation: rounded("creation"),
    entanglement: rounded("entanglement"),
    ladder: rounded("ladder"),
  };
}
