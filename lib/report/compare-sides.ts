import type { TeamAnswer } from "@/lib/data/assessments";
import type { LedgerRow } from "@/lib/data/evidence";
import { answerGap, type LadderScore, QUESTIONS, type Question, type ScoringModel, type Side } from "@/lib/scoring";
import type { ReportAnswer, ReportQuestion } from "./account-report";
import type { DescribedEvidence } from "./describe-records";
import { inheritedAnswers } from "./inherited-answers";

interface Known {
  readonly score: LadderScore;
  readonly model: Pick<ScoringModel, "spread">;
  readonly live: readonly LedgerRow[];
  readonly behind: (row: LedgerRow) => DescribedEvidence;
  readonly teamAnswers: readonly TeamAnswer[];
  readonly ownerId: string | null;
}

/** The seven questions, ours beside theirs, with every answer that counts now (C17, C35). */
export function compareSides({ score, model, live, behind, teamAnswers, ownerId }: Known): readonly ReportQuestion[] {
  const isInherited = inheritedAnswers(teamAnswers, ownerId);
  const sideOf = (question: Question, side: Side) => ({
    reading: score.indicators[`${question}.${side}`]?.reading ?? null,
    answers: live
      .filter((row) => row.indicator === `${question}.${side}`)
      .sort((a, b) => b.occurredAt - a.occurredAt)
      .map((row) => ({
        ...answerOf(row, behind(row)),
        isInherited: side === "team" && isInherited(row.originId, question),
      })),
  });
  const said = (question: Question, side: Side) => score.indicators[`${question}.${side}`] ?? NOTHING_SAID;
  const isApart = (question: Question) =>
    answerGap(said(question, "team"), said(question, "customer"), model.spread)?.isClear ?? false;
  return QUESTIONS.map((question) => ({
    question,
    team: sideOf(question, "team"),
    customer: sideOf(question, "customer"),
    isGapClear: isApart(question),
  }));
}

const NOTHING_SAID = { mass: 0, reading: null };

function answerOf(row: LedgerRow, { said, who, entry }: DescribedEvidence): Omit<ReportAnswer, "isInherited"> {
  return {
    personId: row.source,
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
