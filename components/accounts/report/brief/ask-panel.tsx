import { worthWords } from "@/components/accounts/report/ladder/ask-words";
import { PageSection } from "@/components/ui/page-section";
import type { BriefView } from "./brief-view";
import { meetingWords } from "./brief-words";

/** The questions to those who come that would tell most, and what an answer would move. */
export function AskPanel({ brief: { questions, hasUnmeasured } }: BriefView) {
  return (
    <PageSection
      className="print:mb-2"
      title="What to ask"
      id="ask"
      description="What would tell most, of those who come"
    >
      {questions.length === 0 ? <p className="text-muted text-sm">Everything they can tell is known.</p> : null}
      <ol className="list-decimal space-y-1 ps-4 text-sm">
        {questions.map((question) => (
          <li key={question.indicator}>
            <span className="font-medium">{meetingWords(question, hasUnmeasured)}</span>
            <span className="block text-muted text-xs">
              {question.isHolding ? "This step holds them back. " : ""}
              {worthWords(question)}
            </span>
          </li>
        ))}
      </ol>
    </PageSection>
  );
}
