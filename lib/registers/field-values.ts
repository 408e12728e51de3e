import { ownValue } from "@/lib/schemas/own-value";
import type { FieldValue, FieldValues, Register } from "./register";

/** The fields of a record out of what was said of it; what holds something else is a fault of ours and throws. */
export const fieldValuesOf = ({ noun, fields }: Register, said: Readonly<Record<string, unknown>>): FieldValues =>
  Object.fromEntries(
    Object.keys(fields).map((name) => {
      const value = ownValue(said, name) ?? null;
      if (!isFieldValue(value)) throw new TypeError(`${noun}: ${name} holds what no field can hold`);
      return [name, value];
    }),
  );

const isFieldValue = (value: unknown): value is FieldValue =>
  value === null || value instanceof Date || ["string", "number", "boolean"].includes(typeof value);
