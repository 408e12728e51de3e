import type { LedgerRow } from "@/lib/data/evidence";
import { type LadderScore, QUESTIONS, type Question, type Side } from "@/lib/scoring";
import type { ReportAnswer, ReportQuestion } from "./account-report";
import type { DescribedEvidence } from "./describe-records";

/** The seven questions, ours beside theirs, with every answer that counts now (C17, C35). */
export function compareSides(
  score: LadderScore,
  live: readonly LedgerRow[],
  behind: (row: LedgerRow) => DescribedEvidence,
): readonly ReportQuestion[] {
  const sideOf = (question: Question, side: Side) => ({
    reading: score.indicators[`${question}.${side}`]?.reading ?? null,
    answers: live
      .filter((row) => row.indicator === `${question}.${side}`)
      .sort((a, b) => b.occurredAt - a.occurredAt)
      .map((row) => answerOf(row, behind(row))),
  });
  return QUESTIONS.map((question) => ({
    question,
    team: sideOf(question, "team"),
    customer: sideOf(question, "customer"),
  }));
}

function answerOf(row: LedgerRow, { said, who, entry }: DescribedEvidence): ReportAnswer {
  return {
    who: who ?? "Somebody who left",
    value: row.value / 25,
    line: lineOf(said),
    answeredAt: row.occurredAt,
    entry,
  };
}

function lineOf(said: DescribedEvidence["said"]): string | null {
  if (said.origin === "answer") return said.reason;
  return said.origin === "survey_answer" ? said.comment : null;
}
