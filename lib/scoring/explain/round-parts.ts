import { compareText } from "../evidence/compare-newest";
import { ScoringError } from "../scoring-error";

interface ShownPart {
  readonly id: string;
  readonly value: number;
}

/**
 * Rounds parts to `unit` so that what is shown adds up to the shown total (model section 3.14): every part gets its
 * floor, and the units still missing go one each to the largest remainders, ties by id. The parts keep their order.
 * `shown` is the total where it stands rounded elsewhere already, a part of a greater sum.
 * Throws a ScoringError if the unit is not a positive finite number or a value is not finite.
 */
export function roundParts(
  parts: readonly ShownPart[],
  unit: number,
  shown?: number,
): { readonly total: number; readonly parts: readonly ShownPart[] } {
  if (!(unit > 0 && Number.isFinite(unit))) throw new ScoringError("unit", "must be a positive number");
  const counted = parts.map(({ id, value }, i) => {
    if (!Number.isFinite(value)) throw new ScoringError(`parts[${i}].value`, "must be finite");
    const units = Math.floor(value / unit);
    return { id, position: i, units, remainder: value / unit - units };
  });
  const total = roundHalfAway((shown ?? parts.reduce((sum, { value }) => sum + value, 0)) / unit);
  const missing = total - counted.reduce((sum, { units }) => sum + units, 0);
  const favoured = new Set(
    counted
      .toSorted((a, b) => b.remainder - a.remainder || compareText(a.id, b.id))
      .slice(0, Math.max(0, missing))
      .map(({ position }) => position),
  );
  const rounded = counted.map(({ id, units, position }) => ({
    id,
    value: (units + (favoured.has(position) ? 1 : 0)) * unit,
  }));
  return { total: total * unit, parts: rounded };
}

const roundHalfAway = (value: number): number => Math.sign(value) * Math.round(Math.abs(value));
