import Link from "next/link";
import { offersTo } from "@/components/accounts/report/offers-to";
import { reportHref } from "@/components/accounts/report/report-href";
import type { ReportView } from "@/components/accounts/report/report-view";
import { PageSection } from "@/components/ui/page-section";
import { nextStep } from "@/lib/format/holding-words";
import { holdingStep } from "@/lib/scoring";
import { askWords, worthWords } from "./ask-words";
import { doorFor } from "./door-for";

type Asked = "nextQuestions" | "account" | "moment" | "score" | "thresholds" | "hasUnmeasured" | "closest";

/** Which answer would tell most, and where to write it down. */
export function NextQuestionsPanel({ report, query, viewer }: ReportView<Asked>) {
  const { nextQuestions, account, score, thresholds, hasUnmeasured, closest } = report;
  const asking = { hasUnmeasured, decides: closest.decides };
  const holding = holdingStep(score);
  const [first] = nextQuestions;
  return (
    <PageSection
      title="What would tell most"
      id="next"
      description={`Next step: ${nextStep(score, thresholds)}`}
      actions={
        first ? (
          <Link
            href={reportHref(query, "what-if", { ask: first.indicator })}
            prefetch={false}
            aria-label={`What if: ${askWords(first, asking)}`}
            className="row-link text-xs"
          >
            What if
          </Link>
        ) : null
      }
    >
      <ol className="divide-y divide-border">
        {nextQuestions.map((question) => {
          const door = doorFor(question.indicator);
          const isAllowed = offersTo(door.permission, { report, viewer });
          return (
            <li key={question.indicator} className="py-1.5 first:pt-0 last:pb-0">
              <p className="font-medium text-sm">{askWords(question, asking)}</p>
              <p className="flex flex-wrap items-baseline justify-between gap-x-3 text-muted text-xs">
                <span>
                  {question.step === holding && nextQuestions.some(({ step }) => step !== holding)
                    ? "Holds them back. "
                    : ""}
                  {worthWords(question)}
                </span>
                {isAllowed ? (
                  <Link href={`/accounts/${account.id}${door.path}`} prefetch={false} className="row-link">
                    {door.label}
                  </Link>
                ) : null}
              </p>
            </li>
          );
        })}
      </ol>
    </PageSection>
  );
}
