import { answerValue } from "../indicators/entanglement-values";
import { recordWeight } from "../indicators/record-weight";
import type { Evidence, Question, Side } from "../types";

/** One person's answer to one of the seven questions. */
export interface AnswerRecord {
  readonly question: Question;
  readonly side: Side;
  readonly respondentId: string;
  /** 0–4; null is "can't say". */
  readonly value: number | null;
  /** UTC milliseconds. */
  readonly occurredAt: number;
  /** UTC milliseconds. */
  readonly recordedAt: number;
}

/** The answer as evidence; nothing for "can't say", which is never zero. Throws a ScoringError outside 0–4. */
export function evidenceOfAnswer({ question, side, respondentId, value, ...dates }: AnswerRecord): Evidence[] {
  if (value === null) return [];
  const indicator = `${question}.${side}` as const;
  return [
    {
      id: `${indicator}:${respondentId}`,
      indicator,
      source: respondentId,
      occurredAt: dates.occurredAt,
      recordedAt: dates.recordedAt,
      value: answerValue(value),
      weight: recordWeight(indicator),
    },
  ];
}
