import { checkNumber, checkText } from "../check";
import { ScoringError } from "../scoring-error";

/** What a person says instead of the model, and why. Instants UTC milliseconds. */
export interface Override {
  /** 0–100. */
  readonly value: number;
  readonly reason: string;
  readonly author: string;
  readonly setAt: number;
  /** From here on it no longer holds. */
  readonly expiresAt: number;
}

/** The computed value always stands; the override is a line beside it. */
export interface OverriddenValue {
  readonly computed: number;
  /** null when there is none, or it does not hold at that moment. */
  readonly override: Override | null;
  /** Override minus computed, points; null without an override. */
  readonly difference: number | null;
}

/** Whether what was said then still holds at `at`. */
export const overrideHolds = ({ setAt, expiresAt }: Pick<Override, "setAt" | "expiresAt">, at: number): boolean =>
  setAt <= at && at < expiresAt;

/**
 * A computed value with what a person says beside it, at `at`. Never replaces the computed value.
 * Throws a ScoringError unless the override has a value in 0–100, a reason, an author, and an end after its start.
 */
export function applyOverride(computed: number, override: Override | null, at: number): OverriddenValue {
  if (override === null) return { computed, override: null, difference: null };
  checkNumber(override.value, "override.value", { min: 0, max: 100 });
  checkText(override.reason, "override.reason");
  checkText(override.author, "override.author");
  if (!(override.expiresAt > override.setAt)) throw new ScoringError("override.expiresAt", "must come after setAt");
  if (!overrideHolds(override, at)) return { computed, override: null, difference: null };
  return { computed, override, difference: override.value - computed };
}
