import { entryAt } from "../entry-at";
import { mean, sum } from "./averages";
import { checkFlags, checkLength, checkNumbers } from "./check-lists";

/** brier = reliability − resolution + uncertainty; each in [0, 1]. */
export interface Brier {
  /** Mean squared error of the forecasts; 0 is perfect. */
  readonly brier: number;
  /** How far forecasts lie from what then happened; 0 is perfect. */
  readonly reliability: number;
  /** How far the forecasts part the cases that happened from the rest; higher is better. */
  readonly resolution: number;
  /** How uncertain the outcome is by itself: base rate × (1 − base rate). */
  readonly uncertainty: number;
}

/**
 * The score of Brier (1950) with the three terms of Murphy (1973) over distinct forecasts; over bins they would not sum
 * (Stephenson, Coelho & Jolliffe 2008). Throws a ScoringError unless the lists are equally long, not empty, outcomes 0
 * or 1 and forecasts in [0, 1].
 */
export function brier(input: { readonly outcome: readonly number[]; readonly forecast: readonly number[] }): Brier {
  const outcome = checkFlags(input.outcome, "outcome");
  const forecast = checkNumbers(input.forecast, "forecast", { min: 0, max: 1 });
  checkLength(forecast, "forecast", outcome.length);
  const baseRate = mean(outcome);
  const groups = [...byForecast(outcome, forecast)];
  const average = (term: (value: number, rate: number) => number): number =>
    sum(groups.map(([value, outcomes]) => outcomes.length * term(value, mean(outcomes)))) / outcome.length;
  return {
    brier: mean(outcome.map((happened, at) => (entryAt(forecast, at) - happened) ** 2)),
    reliability: average((value, rate) => (value - rate) ** 2),
    resolution: average((_, rate) => (rate - baseRate) ** 2),
    uncertainty: baseRate * (1 - baseRate),
  };
}

/** The outcomes that followed each distinct forecast. */
function byForecast(outcome: readonly number[], forecast: readonly number[]): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>();
  forecast.forEach((value, at) => {
    const outcomes = groups.get(value) ?? [];
    outcomes.push(entryAt(outcome, at));
    groups.set(value, outcomes);
  });
  return groups;
}
