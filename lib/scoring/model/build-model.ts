import { checkFields, checkNumber, checkOneOf, type Domain, type Fields, fieldPath } from "../check";
import { recordOf } from "../record-of";
import { ScoringError } from "../scoring-error";
import { INDICATORS, type Indicator } from "../types";
import { COVERAGE_PARAMETERS, INDICATOR_PARAMETERS, PLAIN_PARAMETERS, TRUST_PARAMETERS } from "./parameters";
import { DEFAULT_MODEL, deepFreeze, type IndicatorParameters, type ScoringModel, type View } from "./scoring-model";
import { shareWeights } from "./share-weights";

/** Parameters that differ from another model; what is left out stays as it is there. */
export interface ModelOverrides {
  readonly spread?: number | undefined;
  readonly priorMass?: number | undefined;
  readonly personCap?: number | undefined;
  readonly high?: number | undefined;
  readonly low?: number | undefined;
  readonly coverage?: Partial<ScoringModel["coverage"]> | undefined;
  readonly trust?: Partial<ScoringModel["trust"]> | undefined;
  readonly behaviourHalfLife?: number | undefined;
  readonly view?: View | undefined;
  readonly indicators?: Readonly<Partial<Record<Indicator, Partial<IndicatorParameters>>>> | undefined;
}

const VIEWS = ["both", "customer", "team"] as const;

/**
 * A new, frozen model version: `base` with these overrides.
 * Throws a ScoringError that names the parameter, such as `model.indicators.csat.halfLife`.
 */
export function buildModel(
  overrides: ModelOverrides,
  version: string,
  base: ScoringModel = DEFAULT_MODEL,
): ScoringModel {
  return parseModel(overrides, version, base);
}

/** `buildModel` for overrides whose shape is not known yet, such as stored or sent JSON. */
export function parseModel(raw: unknown, version: string, base: ScoringModel = DEFAULT_MODEL): ScoringModel {
  const nested = ["coverage", "trust", "view", "indicators"];
  const fields = checkFields(raw, "model", [...Object.keys(PLAIN_PARAMETERS), ...nested]);
  const model: ScoringModel = {
    version,
    ...numbers(fields, "model", PLAIN_PARAMETERS, base),
    coverage: group(fields["coverage"], "model.coverage", COVERAGE_PARAMETERS, base.coverage),
    trust: group(fields["trust"], "model.trust", TRUST_PARAMETERS, base.trust),
    view: fields["view"] === undefined ? base.view : checkOneOf(fields["view"], "model.view", VIEWS),
    indicators: indicators(fields["indicators"], base),
  };
  checkCuts(model.coverage);
  shareWeights(model);
  return deepFreeze(model);
}

/** Throws a ScoringError that names the first parameter outside its domain; a model from `buildModel` always passes. */
export function validateModel(model: ScoringModel): void {
  const { version, indicators: all, ...rest } = model;
  if (version === "") throw new ScoringError("model.version", "must not be empty");
  const { barrier, ...weighted } = all;
  parseModel({ ...rest, indicators: { ...weighted, barrier: { halfLife: barrier.halfLife } } }, version);
}

function numbers<Name extends string>(
  fields: Fields,
  path: string,
  domains: Readonly<Record<Name, Domain>>,
  base: Readonly<Record<NoInfer<Name>, number>>,
): Readonly<Record<Name, number>> {
  // The keys of a domain table are its names; Object.keys only knows them as text.
  return recordOf(Object.keys(domains) as Name[], (name) => {
    const value = fields[name];
    return value === undefined ? base[name] : checkNumber(value, fieldPath(path, name), domains[name]);
  });
}

function group<Name extends string>(
  raw: unknown,
  path: string,
  domains: Readonly<Record<Name, Domain>>,
  base: Readonly<Record<NoInfer<Name>, number>>,
): Readonly<Record<Name, number>> {
  if (raw === undefined) return { ...base };
  return numbers(checkFields(raw, path, Object.keys(domains)), path, domains, base);
}

function indicators(raw: unknown, base: ScoringModel): ScoringModel["indicators"] {
  const fields = raw === undefined ? {} : checkFields(raw, "model.indicators", INDICATORS);
  return recordOf(INDICATORS, (indicator) => {
    const path = `model.indicators.${indicator}`;
    const own = fields[indicator];
    const parameters = group(own, path, INDICATOR_PARAMETERS, base.indicators[indicator]);
    if (
      indicator === "barrier" &&
      own !== undefined &&
      checkFields(own, path, ["weight", "halfLife"])["weight"] !== undefined
    ) {
      throw new ScoringError(`${path}.weight`, "a barrier enters no score, so it has no weight");
    }
    return parameters;
  });
}

function checkCuts({ thin, fair, good }: ScoringModel["coverage"]): void {
  if (thin > fair || fair > good) throw new ScoringError("model.coverage", "must be in order: thin, fair, good");
}
