import type { Domain } from "../check";
import { entryAt } from "../entry-at";
import { buildModel, type ModelOverrides } from "../model/build-model";
import { INDICATOR_PARAMETERS, PLAIN_PARAMETERS } from "../model/parameters";
import type { ScoringModel } from "../model/scoring-model";
import { scoreAccount } from "../score-account";
import { type AccountInput, INDICATORS, type Indicator } from "../types";

/** One parameter moved, and how many accounts it would tell otherwise. */
export interface ParameterEffect {
  /** Path of the parameter, such as `indicators.csat.weight`. */
  readonly parameter: string;
  readonly value: number;
  /** Accounts whose standing step changes. */
  readonly standing: number;
  /** Accounts whose risk level changes. */
  readonly risk: number;
}

interface Variant {
  readonly parameter: string;
  readonly value: number;
  readonly overrides: ModelOverrides;
}

/**
 * Moves one parameter at a time (model section 3.16): each weight ±50 %, each half-life and the prior mass halved and
 * doubled, both thresholds ±5, and counts the accounts that would stand elsewhere. Costs some 150 scorings an account.
 * Throws a ScoringError as `scoreAccount` does.
 */
export function oneAtATime(inputs: readonly AccountInput[], model: ScoringModel): ParameterEffect[] {
  const told = inputs.map((input) => tell(input, model));
  return variants(model).map(({ parameter, value, overrides }) => {
    const moved = buildModel(overrides, `${model.version}~${parameter}`, model);
    const retold = inputs.map((input) => tell(input, moved));
    const changed = (field: "standsOn" | "level"): number =>
      retold.filter((account, i) => account[field] !== entryAt(told, i)[field]).length;
    return { parameter, value, standing: changed("standsOn"), risk: changed("level") };
  });
}

function tell(input: AccountInput, model: ScoringModel) {
  const { ladder, risk } = scoreAccount(input, model);
  return { standsOn: ladder.standsOn, level: risk.level };
}

function variants(model: ScoringModel): Variant[] {
  const plain = (parameter: "priorMass" | "high" | "low", wanted: number): Variant => {
    const value = inDomain(wanted, PLAIN_PARAMETERS[parameter]);
    return { parameter, value, overrides: { [parameter]: value } };
  };
  return [
    ...INDICATORS.flatMap((indicator) => indicatorVariants(indicator, model)),
    ...[model.priorMass / 2, model.priorMass * 2].map((value) => plain("priorMass", value)),
    ...[model.high - 5, model.high + 5].map((value) => plain("high", value)),
    ...[model.low - 5, model.low + 5].map((value) => plain("low", value)),
  ];
}

function indicatorVariants(indicator: Indicator, model: ScoringModel): Variant[] {
  const { weight, halfLife } = model.indicators[indicator];
  const vary = (name: "weight" | "halfLife", wanted: number): Variant => {
    const value = inDomain(wanted, INDICATOR_PARAMETERS[name]);
    const overrides = { indicators: { [indicator]: { [name]: value } } };
    return { parameter: `indicators.${indicator}.${name}`, value, overrides };
  };
  const weights = weight > 0 ? [weight * 0.5, weight * 1.5] : [];
  const halfLives = [halfLife / 2, halfLife * 2];
  return [...weights.map((value) => vary("weight", value)), ...halfLives.map((value) => vary("halfLife", value))];
}

const inDomain = (value: number, { min, max }: Domain): number => Math.min(max, Math.max(min, value));
