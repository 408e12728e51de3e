import "server-only";
import type { FieldValue, FieldValues, Register, RegisterField } from "@/lib/registers/register";
import { ownValue } from "@/lib/schemas/own-value";

/** The fields as JSON keeps them, as what they are. */
export const readStoredFields = (register: Register, stored: Readonly<Record<string, unknown>>): FieldValues =>
  Object.fromEntries(
    Object.entries(register.fields).flatMap(([name, field]) => {
      const value = ownValue(stored, name);
      return value === undefined ? [] : [[name, storedValue(value, name, field)]];
    }),
  );

function storedValue(stored: unknown, name: string, { column }: RegisterField): FieldValue {
  if (stored === null) return null;
  const isDate = column === "date" || column === "timestamptz";
  if (isDate && typeof stored === "string") return new Date(stored);
  if (typeof stored === "string" || typeof stored === "number" || typeof stored === "boolean") return stored;
  throw new TypeError(`Nothing can be made of what stands in ${name}.`);
}
