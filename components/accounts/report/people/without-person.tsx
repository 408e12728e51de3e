import { X } from "lucide-react";
import Link from "next/link";
import { reportHref } from "@/components/accounts/report/report-href";
import type { ReportView } from "@/components/accounts/report/report-view";
import { Delta } from "@/components/ui/delta";
import { formatScore, formatScorePair, INDEX_UNKNOWN } from "@/lib/format/scores";
import { STEP_LABELS, standingWords } from "@/lib/format/step-labels";
import type { AccountReport } from "@/lib/report/account-report";
import { LOCALE } from "@/lib/schemas/locale";
import { knownIndex, STEPS } from "@/lib/scoring";

interface WithoutPersonProps extends Pick<ReportView<"score" | "thresholds">, "report" | "query"> {
  without: NonNullable<AccountReport["people"]["without"]>;
}

/** What would be left if everything that hangs on one person went away. */
export function WithoutPerson({ without, report: { score, thresholds }, query }: WithoutPersonProps) {
  const { name, removed, lost, left } = without;
  const index = knownIndex(score, thresholds);
  const leftIndex = knownIndex(left, thresholds);
  const felt = STEPS.filter((step) => Math.abs(lost[step]) >= 0.05);
  return (
    <div className="mb-3 rounded-md border border-border-strong/50 border-dashed bg-sunken px-3 py-2 text-sm">
      <div className="flex items-start justify-between gap-2">
        <h3 className="text-sm">Without {name}</h3>
        <Link
          href={reportHref(query, "people", { without: null }, "people")}
          prefetch={false}
          scroll={false}
          aria-label={`Show the account with ${name} again`}
          className="grid size-6 place-items-center rounded-sm text-muted hover:text-foreground pointer-coarse:size-11"
        >
          <X aria-hidden="true" className="size-4" />
        </Link>
      </div>
      <p>
        {removed === 1 ? "One piece" : `${removed} pieces`} of evidence would go. {indexWords(index, leftIndex)}; it{" "}
        {standingWords(left.ladder.standsOn, left.ladder.firm, leftIndex)}.
      </p>
      <HeldAlone without={without} />
      {felt.length > 0 ? (
        <ul className="grid grid-cols-2 gap-x-4 pt-1">
          {felt.map((step) => (
            <li key={step} className="flex justify-between">
              <span className="text-muted">{STEP_LABELS[step]}</span>
              <Delta points={-lost[step]} />
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** What nobody else of ours could carry on with. */
function HeldAlone({ without: { talksAlone, tiesAlone } }: Pick<WithoutPersonProps, "without">) {
  if (talksAlone === 0) return null;
  const talks = talksAlone === 1 ? "One contact" : `${talksAlone} contacts`;
  return (
    <p>
      {talks} of the last year had nobody else of ours in them.
      {tiesAlone.length === 0
        ? " Everybody they met was met by somebody else of ours as well."
        : ` Nobody else of ours met ${LIST.format(tiesAlone)}.`}
    </p>
  );
}

const LIST = new Intl.ListFormat(LOCALE);

function indexWords(now: number | null, left: number | null): string {
  if (now === null) return `The index is ${INDEX_UNKNOWN}`;
  if (left === null) return `The index would not be known any more, instead of ${formatScore(now)}`;
  const pair = formatScorePair(left, now);
  return pair ? `The index would be ${pair[0]} instead of ${pair[1]}` : `The index would stay at ${formatScore(now)}`;
}
