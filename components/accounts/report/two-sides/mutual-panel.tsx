import type { ReportView } from "@/components/accounts/report/report-view";
import { PageSection } from "@/components/ui/page-section";
import { mutualMeasures } from "@/lib/format/mutual-words";
import { QUESTION_LABELS } from "@/lib/format/question-labels";
import { formatScore } from "@/lib/format/scores";
import type { ReportQuestion } from "@/lib/report/account-report";
import type { Question } from "@/lib/scoring";
import { MutualMeasures } from "./mutual-measures";

/** How both sides lean on each other, and what would hold the one who leaves; none of it is a step of the ladder. */
export function MutualPanel({ report: { questions, score } }: Pick<ReportView<"questions" | "score">, "report">) {
  const [ours, theirs] = [weakestOf(questions, "team"), weakestOf(questions, "customer")];
  const { team, customer } = score.twoSided;
  const weakest = theirs ?? ours;
  return (
    <PageSection title="How both lean on each other" id="mutual">
      <MutualMeasures
        measures={[
          ...mutualMeasures(score),
          {
            term: "The weakest of the seven",
            verdict: weakest === null ? "Not known" : QUESTION_LABELS[weakest.question],
            meaning: "The lowest answer beside the mean of all: a mean hides where nothing is tied.",
            parts:
              [weakestWords("They", theirs, customer.reading), weakestWords("We", ours, team.reading)]
                .filter((words) => words !== null)
                .join(" ") || null,
          },
        ]}
      />
    </PageSection>
  );
}

interface Weakest {
  readonly question: Question;
  readonly reading: number;
}

function weakestOf(questions: readonly ReportQuestion[], side: "team" | "customer"): Weakest | null {
  const [weakest] = questions
    .flatMap(({ question, [side]: { reading } }) => (reading === null ? [] : [{ question, reading }]))
    .toSorted((a, b) => a.reading - b.reading);
  return weakest ?? null;
}

/** "They: part of our decisions 25, of a mean of 62." */
function weakestWords(who: string, weakest: Weakest | null, mean: number | null): string | null {
  if (weakest === null || mean === null) return null;
  return `${who}: ${QUESTION_LABELS[weakest.question].toLowerCase()} ${formatScore(weakest.reading)}, of a mean of ${formatScore(mean)}.`;
}
