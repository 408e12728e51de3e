import Link from "next/link";
import { reportHref } from "@/components/accounts/report/report-href";
import type { ReportView } from "@/components/accounts/report/report-view";
import { Delta } from "@/components/ui/delta";
import { X } from "@/components/ui/icons";
import { formatScorePair } from "@/lib/format/scores";
import { STEP_LABELS, standingWords } from "@/lib/format/step-labels";
import type { AccountReport } from "@/lib/report/account-report";
import type { RootsWithout } from "@/lib/report/account-roots";
import { knownIndex, STEPS } from "@/lib/scoring";
import { droppedWords, indexWords, leftWords, riseWords } from "./without-words";

interface WithoutPersonProps extends Pick<ReportView<"score" | "thresholds">, "report" | "query"> {
  without: NonNullable<AccountReport["people"]["without"]>;
  roots: RootsWithout;
}

/** What would be left if everything that hangs on one person went away. */
export function WithoutPerson({ without, roots, report: { score, thresholds }, query }: WithoutPersonProps) {
  const { name, lost, left } = without;
  const leftIndex = knownIndex(left, thresholds);
  const nowIndex = knownIndex(score, thresholds);
  const index = indexWords(nowIndex, leftIndex);
  const moved = STEPS.flatMap((step) => {
    const pair = formatScorePair(score.steps[step].score, left.steps[step].score);
    return pair ? [{ step, pair }] : [];
  });
  return (
    <div className="mt-3 rounded-md border border-border-strong/50 border-dashed bg-sunken px-3 py-2 text-sm">
      <div className="flex items-start justify-between gap-2">
        <p>
          <strong className="font-semibold">Without {name}:</strong> {index}
          {roots.departments.length > 0 || roots.contacts.length > 0 ? `; ${droppedWords(roots)}` : ""}.
        </p>
        <Link
          href={reportHref(query, "people", { without: null }, "roots")}
          prefetch={false}
          scroll={false}
          aria-label={`Show the account with ${name} again`}
          className="grid size-6 shrink-0 place-items-center rounded-sm text-muted hover:text-foreground pointer-coarse:size-11"
        >
          <X aria-hidden="true" className="size-4" />
        </Link>
      </div>
      <p className="text-muted">
        {leftWords(without, roots)} What is left {standingWords(left.ladder.standsOn, left.ladder.firm, leftIndex)}.{" "}
        {riseWords(nowIndex, leftIndex)}
      </p>
      {moved.length > 0 ? (
        <ul className="grid gap-x-6 pt-2 sm:grid-cols-2 xl:grid-cols-3">
          {moved.map(({ step, pair }) => (
            <li key={step} className="flex items-baseline justify-between gap-3 border-border border-t py-1">
              <span>{STEP_LABELS[step]}</span>
              <span className="tabular-nums">
                {pair[0]} → {pair[1]} <Delta points={-lost[step]} className="ml-2" />
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
