import { CATALOGUE } from "../catalogue";
import { INDICATORS, STEPS } from "../types";

/** Where the indicators of a step stand in INDICATORS: from `start` up to, not including, `end`. */
export interface StepSpan {
  readonly start: number;
  readonly end: number;
}

/** One span for each step, lowest first: the indicators of a step stand together, so flat arrays can be walked by span. */
export const STEP_SPANS: readonly StepSpan[] = STEPS.map((step) => ({
  start: INDICATORS.findIndex((indicator) => CATALOGUE[indicator].step === step),
  end: INDICATORS.findLastIndex((indicator) => CATALOGUE[indicator].step === step) + 1,
}));
