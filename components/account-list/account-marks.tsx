import { LadderSparkline } from "@/components/charts/ladder-sparkline";
import { sparkOf } from "@/components/charts/spark";
import { Badge } from "@/components/ui/badge";
import { PRESUMED_CONTRACT } from "@/lib/format/relationship-labels";
import { INDEX_UNKNOWN } from "@/lib/format/scores";
import type { Thresholds } from "@/lib/scoring";
import type { AccountRow } from "./account-row";

/** What is not known is said with a dash, never with a zero. */
const Unknown = () => <span className="text-unknown">–</span>;

export const KnownMark = ({ value }: { value: string | null }) => value ?? <Unknown />;

export function ArrMark({ arr }: Pick<AccountRow, "arr">) {
  if (arr === null) return <Unknown />;
  if (arr.hasRate) return arr.amount;
  return (
    <>
      {arr.amount} <span className="text-muted text-xs">no rate</span>
    </>
  );
}

/** A number only where there is one: nothing known would be 50, and that is no result. */
export function IndexMark({ index }: Pick<AccountRow, "index">) {
  if (index === null) return <span className="text-unknown text-xs">{INDEX_UNKNOWN}</span>;
  return <span className="font-medium tabular-nums">{index}</span>;
}

export function SparklineMark({ ladder, thresholds }: Pick<AccountRow, "ladder"> & { thresholds: Thresholds }) {
  if (ladder === null) return <span className="text-unknown text-xs">not scored</span>;
  return <LadderSparkline {...sparkOf(ladder, thresholds)} />;
}

export function StandingMark({ stands }: Pick<AccountRow, "stands">) {
  if ("nothing" in stands) return <span className="text-unknown">{stands.nothing}</span>;
  return (
    <span className="whitespace-nowrap">
      {stands.on}
      {stands.isFirm ? null : <span className="text-muted text-xs md:block"> not firmly</span>}
    </span>
  );
}

export function RiskMark({ risk, hasReason = true }: Pick<AccountRow, "risk"> & { hasReason?: boolean }) {
  if (risk === null) return <Unknown />;
  return (
    <>
      <Badge tone={risk.tone}>{risk.level}</Badge>
      {risk.reason && hasReason ? <span className="cell-note mt-0.5">{risk.reason}</span> : null}
    </>
  );
}

export function TypeMark({ type: { evidenced, declared, isPresumed } }: Pick<AccountRow, "type">) {
  return (
    <>
      <KnownMark value={evidenced} />
      {declared === null ? null : <span className="cell-note">declared: {declared}</span>}
      <PresumedMark isPresumed={isPresumed} />
    </>
  );
}

/** Beside whatever rests on a contract that nobody recorded. */
export function PresumedMark({ isPresumed }: { isPresumed: boolean }) {
  return isPresumed ? <span className="cell-note">{PRESUMED_CONTRACT}</span> : null;
}

export function ActMark({ act }: Pick<AccountRow, "act">) {
  if (act === null) return <Unknown />;
  return (
    <span className="cell-act">
      {act.by}
      <span className="cell-note max-md:hidden print:hidden">{act.away}</span>
      {act.passed ? <span className="cell-note">{act.passed}</span> : null}
    </span>
  );
}

export function CoverageMark({ coverage }: Pick<AccountRow, "coverage">) {
  if (coverage === null) return <Unknown />;
  return <span title={coverage.meaning}>{coverage.share}</span>;
}
