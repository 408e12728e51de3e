import {
  checkBoolean,
  checkList,
  checkNumber,
  checkObject,
  checkOneOf,
  checkText,
  type Domain,
  fieldPath,
} from "../check";
import { checkBundles } from "../evidence/bundle";
import { ofFrozen } from "../of-frozen";
import { type AccountInput, BEHAVIOURS, type BehaviourEvent, type Bundle, type Evidence, INDICATORS } from "../types";
import { parseCircumstances } from "./parse-circumstances";

/** UTC milliseconds that a date can hold; the command line is stricter (model section 8.1). */
const INSTANT: Domain = { min: -8.64e15, max: 8.64e15 };
const POINTS: Domain = { min: 0, max: 100 };
const WEIGHT: Domain = { min: 0, max: 100, open: true };

/**
 * Checks everything one score reads. A value outside its domain is refused, never clipped: throws a ScoringError whose
 * path names the field, such as `evidence[2].value`. Fields with other names are left alone and dropped.
 * `circumstancesField` is the name under which the circumstances stand in `raw`: the command line has one of its own.
 */
export function parseAccountInput(
  raw: unknown,
  circumstancesField: "circumstances" | "facts" = "circumstances",
): AccountInput {
  const fields = checkObject(raw, "");
  const { evidence, bundles, behaviours, asOf, knownAt, withoutPerson, withoutRecords } = fields;
  const at = instant(asOf, "asOf");
  return {
    asOf: at,
    knownAt: optional(knownAt, "knownAt", instant),
    evidence: parseAll(checkList(evidence, "evidence")),
    bundles: optional(bundles, "bundles", (value, path) =>
      checkBundles(parseBundles(checkList(value, path)), at, optional(knownAt, "knownAt", instant) ?? at),
    ),
    circumstances: optional(fields[circumstancesField], circumstancesField, (value, path) =>
      parseCircumstances(checkObject(value, path), path),
    ),
    behaviours: optional(behaviours, "behaviours", (value, path) =>
      checkList(value, path).map((item, i) => parseBehaviour(item, `${path}[${i}]`)),
    ),
    withoutPerson: optional(withoutPerson, "withoutPerson", checkText),
    withoutRecords: optional(withoutRecords, "withoutRecords", (value, path) =>
      checkList(value, path).map((item, i) => checkText(item, `${path}[${i}]`)),
    ),
  };
}

/** A frozen list is given back itself, so that whatever is found out about it is found out once. */
const parseAll = ofFrozen((list: readonly unknown[]): readonly Evidence[] =>
  Object.isFrozen(list) && isEvidence(list)
    ? list
    : Object.freeze(list.map((item, i) => parseEvidence(item, `evidence[${i}]`))),
);

/** Throws where it is none. */
function isEvidence(list: readonly unknown[]): list is readonly Evidence[] {
  for (const [i, item] of list.entries()) parseEvidence(item, `evidence[${i}]`);
  return true;
}

const parseBundles = ofFrozen((list: readonly unknown[]) =>
  Object.freeze(list.map((item, i) => parseBundle(item, `bundles[${i}]`))),
);

function parseBundle(raw: unknown, path: string): Bundle {
  const fields = checkObject(raw, path);
  const {
    id: _,
    occurredAt: __,
    retracted: ___,
    ...said
  } = parseEvidence({ ...fields, id: path, occurredAt: 0 }, path);
  const moments = checkList(fields["occurredAt"], fieldPath(path, "occurredAt"));
  return { ...said, occurredAt: moments.map((moment) => instant(moment, fieldPath(path, "occurredAt"))) };
}

/** One record of evidence; `path` is where it stands in the input. */
export function parseEvidence(raw: unknown, path: string): Evidence {
  const fields = checkObject(raw, path);
  return {
    id: checkText(fields["id"], fieldPath(path, "id")),
    indicator: checkOneOf(fields["indicator"], fieldPath(path, "indicator"), INDICATORS),
    source: checkText(fields["source"], fieldPath(path, "source")),
    occurredAt: instant(fields["occurredAt"], fieldPath(path, "occurredAt")),
    recordedAt: instant(fields["recordedAt"], fieldPath(path, "recordedAt")),
    value: checkNumber(fields["value"], fieldPath(path, "value"), POINTS),
    weight: checkNumber(fields["weight"], fieldPath(path, "weight"), WEIGHT),
    retracted: optional(fields["retracted"], fieldPath(path, "retracted"), checkBoolean),
    person: optional(fields["person"], fieldPath(path, "person"), checkText),
  };
}

function parseBehaviour(raw: unknown, path: string): BehaviourEvent {
  const fields = checkObject(raw, path);
  return {
    behaviour: checkOneOf(fields["behaviour"], `${path}.behaviour`, BEHAVIOURS),
    occurredAt: instant(fields["occurredAt"], `${path}.occurredAt`),
    recordedAt: optional(fields["recordedAt"], `${path}.recordedAt`, instant),
  };
}

const instant = (value: unknown, path: string): number => checkNumber(value, path, INSTANT);

function optional<T>(value: unknown, path: string, check: (value: unknown, path: string) => T): T | undefined {
  return value === undefined ? undefined : check(value, path);
}
