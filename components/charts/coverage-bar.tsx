import { coverageWords, formatPercent } from "@/lib/format/scores";

/** The thin line of coverage with its words: how much evidence stands behind a number. */
export function CoverageBar({ coverage }: { coverage: number }) {
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap text-muted text-xs">
      <svg width={48} height={4} aria-hidden="true" className="shrink-0">
        <rect width={48} height={4} rx={2} className="fill-hover" />
        <rect width={48 * coverage} height={4} rx={2} className="fill-muted" />
      </svg>
      <span className="tabular-nums">{formatPercent(coverage)}</span>
      <span>{coverageWords(coverage)}</span>
    </span>
  );
}
