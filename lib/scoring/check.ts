/**
 * Strict checks of values whose type is not known yet. Nothing is clipped or guessed: what is outside its domain is
 * refused with a ScoringError that names the field (model section 8.4).
 */
import { ScoringError } from "./scoring-error";

export interface Domain {
  readonly min: number;
  readonly max: number;
  /** The lower end itself is not allowed. */
  readonly open?: true;
  readonly whole?: true;
}

export type Fields = Readonly<Record<string, unknown>>;

export function checkFinite(value: unknown, path: string): number {
  if (typeof value !== "number") throw new ScoringError(path, "must be a number");
  if (!Number.isFinite(value)) throw new ScoringError(path, "must be finite");
  return value;
}

export function checkNumber(given: unknown, path: string, domain: Domain): number {
  const value = checkFinite(given, path);
  if (domain.whole && !Number.isInteger(value)) throw new ScoringError(path, "must be a whole number");
  const tooLow = domain.open ? value <= domain.min : value < domain.min;
  if (tooLow || value > domain.max) {
    throw new ScoringError(path, `must lie in ${domain.open ? "(" : "["}${domain.min}, ${domain.max}]`);
  }
  return value;
}

export function checkText(value: unknown, path: string): string {
  if (typeof value !== "string") throw new ScoringError(path, "must be text");
  if (value === "") throw new ScoringError(path, "must not be empty");
  return value;
}

export function checkBoolean(value: unknown, path: string): boolean {
  if (typeof value !== "boolean") throw new ScoringError(path, "must be true or false");
  return value;
}

export function checkOneOf<T extends string>(value: unknown, path: string, allowed: readonly T[]): T {
  for (const candidate of allowed) if (candidate === value) return candidate;
  throw new ScoringError(path, `must be one of ${allowed.join(", ")}`);
}

export function checkList(value: unknown, path: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new ScoringError(path, "must be a list");
  return value;
}

/** An object with no other fields than these. `path` is empty for the whole account, whose own path is `$`. */
export function checkFields(value: unknown, path: string, allowed: readonly string[]): Fields {
  const fields = checkObject(value, path);
  for (const name of Object.keys(fields)) {
    if (!allowed.includes(name)) throw new ScoringError(fieldPath(path, name), "is not a known field");
  }
  return fields;
}

export function checkObject(value: unknown, path: string): Fields {
  if (!isFields(value)) throw new ScoringError(path === "" ? "$" : path, "must be an object");
  return value;
}

export const fieldPath = (path: string, name: string): string => (path === "" ? name : `${path}.${name}`);

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
