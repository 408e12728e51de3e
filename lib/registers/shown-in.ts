import { ownValue } from "@/lib/schemas/own-value";
import { BEHAVIOURS, type Behaviour } from "@/lib/scoring";
import { REGISTERS } from "./all-registers";
import type { RegisterRow } from "./register";

/** A record of a register that shows how they take part; instants in UTC milliseconds. */
export interface ShownBehaviour {
  readonly behaviour: Behaviour;
  readonly occurredAt: number;
  readonly recordedAt: number;
}

/** What a record shows of how they take part, by its fields alone. */
export function shownIn(
  { noun, fields }: Pick<RegisterRow, "noun" | "fields">,
  recordedAt: number,
): readonly ShownBehaviour[] {
  const { shows } = REGISTERS[noun];
  const occurredAt = shows ? ownValue(fields, shows.at) : null;
  if (!shows || !(occurredAt instanceof Date)) return [];
  if (shows.only && ownValue(fields, shows.only.field) !== shows.only.is) return [];
  const { behaviour } = shows;
  const named = typeof behaviour === "string" ? behaviour : String(ownValue(fields, behaviour.field));
  return ofTheEleven(named, { occurredAt: occurredAt.getTime(), recordedAt });
}

/** What a workspace counts besides them enters no index. */
export const ofTheEleven = (behaviour: string, dates: Omit<ShownBehaviour, "behaviour">): readonly ShownBehaviour[] =>
  BEHAVIOURS.filter((one) => one === behaviour).map((one) => ({ behaviour: one, ...dates }));
