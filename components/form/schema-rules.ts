import { z } from "zod";
import { ownValue } from "@/lib/schemas/own-value";

/** Whether something has to be entered: the schema refuses it when it is missing. */
export function isRequired(schema: z.ZodObject, name: string): boolean {
  const field = ownValue(schema.shape, name);
  return field !== undefined && !z.safeParse(field, undefined).success;
}

/** The most characters a text may have; undefined where no number is set. */
export function longestOf(schema: z.ZodObject, name: string): number | undefined {
  const field = ownValue(schema.shape, name);
  return field && longestIn(field);
}

/** A text is cleaned on its way: what comes out counts, before what goes in. */
function longestIn(schema: z.core.$ZodType): number | undefined {
  if ("maxLength" in schema) return typeof schema.maxLength === "number" ? schema.maxLength : undefined;
  if (schema instanceof z.core.$ZodPipe) return longestIn(schema._zod.def.out) ?? longestIn(schema._zod.def.in);
  const isAround =
    schema instanceof z.core.$ZodNullable ||
    schema instanceof z.core.$ZodDefault ||
    schema instanceof z.core.$ZodOptional;
  return isAround ? longestIn(schema._zod.def.innerType) : undefined;
}
