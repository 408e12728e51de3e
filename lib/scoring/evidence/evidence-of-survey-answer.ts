import { answerValue } from "../indicators/entanglement-values";
import { cesValue } from "../indicators/experience-values";
import { recordWeight } from "../indicators/record-weight";
import { csatValue, npsValue } from "../indicators/satisfaction-values";
import type { Evidence, Indicator, Question } from "../types";

export type SurveyQuestion =
  | Question
  | "csat"
  | "nps"
  | "ces"
  | "proposition_pulse"
  | "delivery_pulse"
  | "creation_pulse";

/** What one contact answered to one question of a survey or pulse. */
export interface SurveyAnswerRecord {
  readonly kind: SurveyQuestion;
  readonly surveyId: string;
  readonly contactId: string;
  /** csat 1–5, nps 0–10, ces 1–7, all others 0–4; null is "can't say". */
  readonly value: number | null;
  /** UTC milliseconds. */
  readonly occurredAt: number;
  /** UTC milliseconds. */
  readonly recordedAt: number;
}

interface Reading {
  readonly indicator: Indicator;
  readonly toValue: (answer: number) => number;
}

const pulse = (indicator: Indicator): Reading => ({ indicator, toValue: answerValue });

const READINGS: Readonly<Record<SurveyQuestion, Reading>> = {
  csat: { indicator: "csat", toValue: csatValue },
  ces: { indicator: "ces", toValue: cesValue },
  nps: { indicator: "nps", toValue: npsValue },
  proposition_pulse: pulse("propositionPulse"),
  delivery_pulse: pulse("deliveryPulse"),
  creation_pulse: pulse("creationPulse"),
  q1: pulse("q1.customer"),
  q2: pulse("q2.customer"),
  q3: pulse("q3.customer"),
  q4: pulse("q4.customer"),
  q5: pulse("q5.customer"),
  q6: pulse("q6.customer"),
  q7: pulse("q7.customer"),
};

/** What an answer to a question of a survey or pulse is evidence of. */
export const surveyedIndicator = (kind: SurveyQuestion): Indicator => READINGS[kind].indicator;

/** The answer as evidence; nothing for "can't say". Throws a ScoringError outside the scale of the question. */
export function evidenceOfSurveyAnswer(answer: SurveyAnswerRecord): Evidence[] {
  const { kind, surveyId, contactId, value, occurredAt, recordedAt } = answer;
  if (value === null) return [];
  const { indicator, toValue } = READINGS[kind];
  // The round is in every id, also where only the newest answer of a person is kept: that is the rule of the catalogue
  // (`per source`), and taking back a wrong answer then lets the one before it stand again.
  const id = `${indicator}:${surveyId}:${contactId}`;
  const weight = recordWeight(indicator);
  return [{ id, indicator, source: contactId, occurredAt, recordedAt, value: toValue(value), weight }];
}
