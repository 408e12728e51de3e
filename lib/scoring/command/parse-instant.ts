import { checkText } from "../check";
import { ScoringError } from "../scoring-error";

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,3}))?Z$/;

/**
 * Reads `2026-01-31T09:30:00Z`, with 1–3 decimals of a second if given, as UTC milliseconds. Throws a ScoringError
 * unless it is a date that exists in the years 1970–2199.
 */
export function parseInstant(value: unknown, path: string): number {
  const text = checkText(value, path);
  const match = SHAPE.exec(text);
  if (match === null) throw new ScoringError(path, "must look like 2026-01-31T09:30:00Z");
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number);
  const milliseconds = Number((match[7] ?? "").padEnd(3, "0"));
  if (year < 1970 || year > 2199) throw new ScoringError(path, "must lie in the years 1970 to 2199");
  const instant = Date.UTC(year, month - 1, day, hour, minute, second, milliseconds);
  // A 30 February or a 25th hour rolls over into another moment, and then reads back differently.
  const readBack = new Date(instant).toISOString().slice(0, 19);
  if (readBack !== text.slice(0, 19)) throw new ScoringError(path, "is not a date that exists");
  return instant;
}
