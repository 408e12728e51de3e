import { namesOfKind, type RecordFields } from "@/lib/schemas/record-field";

/** "1,200.5" as a number; what is none is sent as it is, so that the field says what is wrong with it. */
export function numberOf(text: string): number | string | null {
  const plain = text.trim();
  if (plain === "") return null;
  const value = Number(plain.replaceAll(",", ""));
  return Number.isFinite(value) ? value : plain;
}

/** What is sent, with the fields that hold numbers read as such. */
export function withNumbers(fields: RecordFields, raw: object): object {
  const numbers = new Set(namesOfKind(fields, "number"));
  const read = ([name, value]: [string, unknown]) =>
    [name, numbers.has(name) && typeof value === "string" ? numberOf(value) : value] as const;
  return Object.fromEntries(Object.entries(raw).map(read));
}
