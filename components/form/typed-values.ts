import { z } from "zod";
import { isoDay } from "@/lib/format/dates";
import { ownValue } from "@/lib/schemas/own-value";

/** A value as a control shows it: a day is "2026-03-14", what is not known is empty. */
type Typed<V> = V extends Date | number ? string : V extends null | undefined ? "" : V;
type TypedValues<S extends z.ZodObject> = { [K in keyof z.output<S>]-?: Typed<z.output<S>[K]> };

/** What is stored of a record, or what a new one begins with. */
export type StoredValues<S extends z.ZodObject> = { readonly [K in keyof z.output<S>]?: z.output<S>[K] };

/** Every field of the schema as it is typed; one that is not given has what the schema says for it, or is empty. */
export function typedValues<S extends z.ZodObject>(schema: S, stored: StoredValues<S>): TypedValues<S> {
  const given: Readonly<Record<string, unknown>> = stored;
  const values = Object.fromEntries(
    Object.entries(schema.shape).map(([name, field]) => {
      const usual = z.safeParse(field, undefined);
      return [name, asTyped(ownValue(given, name) ?? (usual.success ? usual.data : null))];
    }),
  );
  if (!isWhole(schema, values)) throw new TypeError("A field of the schema has no value.");
  return values;
}

function asTyped(value: unknown): unknown {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return isoDay(value);
  return typeof value === "number" ? String(value) : value;
}

const isWhole = <S extends z.ZodObject>(schema: S, values: object): values is TypedValues<S> =>
  Object.keys(schema.shape).every((name) => Object.hasOwn(values, name));
