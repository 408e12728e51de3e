import { PageSection } from "@/components/ui/page-section";
import type { KnownFact } from "@/lib/report/list-facts";
import { REGISTER_OF_FACT } from "@/lib/schemas/fact-review";
import { DepartmentsRow, type Reached } from "./departments-row";
import { FACTS_IN_ORDER } from "./fact-choices";
import { FactTold } from "./fact-told";
import { RegisterFactRow } from "./register-fact-row";
import { ValueCaseRow } from "./value-case-row";

interface FactReviewsProps {
  accountId: string;
  facts: readonly KnownFact[];
  reach: readonly Reached[];
  today: string;
  /** UTC milliseconds. */
  now: number;
  canWrite: boolean;
}

/** Facts about the relationship, each with what was said of it last. */
export function FactReviews({ accountId, facts, reach, today, now, canWrite }: FactReviewsProps) {
  return (
    <PageSection
      id="facts"
      title="Facts"
      description="Most follow from what is on record here. A fact nobody looks at fades: confirm what still holds."
      isFlush
    >
      <ul className="divide-y divide-border">
        {FACTS_IN_ORDER.flatMap((kind) => facts.find((fact) => fact.kind === kind) ?? []).map((fact) => {
          const noun = REGISTER_OF_FACT[fact.kind];
          if (fact.kind === "departments") {
            return <DepartmentsRow key={fact.kind} {...{ accountId, fact, reach, today, now, canWrite }} />;
          }
          if (!canWrite) {
            return (
              <li key={fact.kind} className="px-4 py-3">
                <FactTold fact={fact} now={now} />
              </li>
            );
          }
          return noun === undefined ? (
            <ValueCaseRow key={fact.kind} accountId={accountId} fact={fact} now={now} />
          ) : (
            <RegisterFactRow key={fact.kind} noun={noun} {...{ accountId, fact, today, now }} />
          );
        })}
      </ul>
    </PageSection>
  );
}
