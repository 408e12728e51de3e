import type { RecordFields } from "@/lib/schemas/record-field";
import { withNumbers } from "./number-of";

/** What is sent, or what is wrong with what was typed. */
type Stored = { readonly raw: object } | { readonly fields: object };

/** What puts back what is stored now: of a record that has a version, as its next one but one. Null where it has none. */
export function formerOf(stored: Stored, fields: RecordFields): object | null {
  const version = "raw" in stored && "version" in stored.raw ? stored.raw.version : null;
  if (!("raw" in stored) || typeof version !== "number") return null;
  return { ...withNumbers(fields, stored.raw), version: version + 1 };
}
