import { PageSection } from "@/components/ui/page-section";
import type { FactIndicator } from "@/lib/scoring";
import { FACTS_IN_ORDER } from "./fact-choices";
import { FactReviewRow, type LastReview } from "./fact-review-row";

interface FactReviewsProps {
  accountId: string;
  last: Readonly<Partial<Record<FactIndicator, LastReview>>>;
  /** UTC milliseconds. */
  now: number;
}

/** The seven facts, each with its last review. */
export function FactReviews({ accountId, last, now }: FactReviewsProps) {
  return (
    <PageSection
      id="facts"
      title="Facts about the relationship"
      description="A fact nobody reviews fades like everything else: confirm what still holds."
      isFlush
    >
      <ul className="divide-y divide-border">
        {FACTS_IN_ORDER.map((kind) => (
          <FactReviewRow key={kind} accountId={accountId} kind={kind} last={last[kind] ?? null} now={now} />
        ))}
      </ul>
    </PageSection>
  );
}
