import { ownValue } from "@/lib/schemas/own-value";
import type { FieldValue, FieldValues, RegisterField } from "./register";

/** What stands in a closed set that a workspace extends where one of its own is meant. */
export const OWN = "own";

/** What stands in a field; of a closed set that is extended the id of one of our own, where one is meant. */
export function chosenOf(fields: FieldValues, name: string, { extendedBy }: RegisterField): FieldValue {
  const chosen = ownValue(fields, name) ?? null;
  return extendedBy !== undefined && chosen === OWN ? (ownValue(fields, extendedBy) ?? null) : chosen;
}

/** The two fields that keep what is chosen among a closed set and our own. */
export const keptAs = (chosen: string, name: string, { extendedBy = "", choices = [] }: RegisterField): FieldValues =>
  chosen === "" || choices.some(({ value }) => value === chosen && value !== OWN)
    ? { [name]: chosen, [extendedBy]: null }
    : { [name]: OWN, [extendedBy]: chosen };
