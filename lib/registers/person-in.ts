import { ownValue } from "@/lib/schemas/own-value";
import type { RegisterRow } from "./register";

/** Whom of theirs a record names; null where it names nobody. */
export function personIn({ fields }: Pick<RegisterRow, "fields">): string | null {
  const contactId = ownValue(fields, "contactId");
  return typeof contactId === "string" ? contactId : null;
}
