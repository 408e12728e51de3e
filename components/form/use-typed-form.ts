"use client";

import { type FormEvent, useRef } from "react";
import { type FieldPath, type FieldValues, useForm } from "react-hook-form";
import type { z } from "zod";
import { ownValue } from "@/lib/schemas/own-value";
import type { RecordFields } from "@/lib/schemas/record-field";
import type { BoundField, Words } from "./bound-field";
import { formerOf } from "./former";
import { withNumbers } from "./number-of";
import { isRequired, longestOf } from "./schema-rules";
import type { useActionForm } from "./use-action-form";
import { useConflict } from "./use-conflict";
import { type FormDraft, useFormDraft } from "./use-draft";

type AnyForm = z.ZodObject;
type NameOf<S extends AnyForm> = keyof z.output<S>;

/** What is sent, under the names of the schema; or what is wrong with what was typed. */
type Payload<S extends AnyForm> =
  | { readonly raw: { readonly [K in NameOf<S>]?: unknown } }
  | { readonly fields: { readonly [K in NameOf<S>]?: string } };

interface TypedFormOptions<S extends AnyForm, T extends FieldValues> {
  /** Names the fields and holds their rules. */
  readonly schema: S;
  /** What is stored, as it is typed; a name the schema does not know is no field. */
  readonly values: T & { readonly [K in Exclude<keyof T & string, NameOf<S>>]: never };
  readonly sender: Sender;
  /** Where what is typed is kept until it is saved; null for what must not be kept, such as a password. */
  readonly draft: FormDraft<T> | null;
  /** What is said of the fields beside their rules: how they are called, and which of them are numbers. */
  readonly fields?: RecordFields;
  /** Where what is sent is not what was typed. */
  readonly payload?: (typed: T) => Payload<S>;
  /** What is stored, as it is sent: where the values are a proposal, and no way back leads to them. */
  readonly stored?: { readonly [K in NameOf<S>]?: unknown };
  /** True keeps it from being sent: there is something to look at first. */
  readonly isHeldBack?: (typed: T) => Promise<boolean>;
}

type Sender = Pick<
  ReturnType<typeof useActionForm>,
  "formRef" | "submit" | "problem" | "setProblem" | "isPending" | "errors"
>;

/**
 * A form whose fields are named once: the schema names and rules them, the form keeps what is typed, and what nobody
 * has touched follows what is stored. The server decides; what it refuses stands at its field.
 */
export function useTypedForm<S extends AnyForm, T extends FieldValues>(options: TypedFormOptions<S, T>) {
  const { schema, values, sender, fields = NOTHING_SAID } = options;
  const { register, getValues, reset, subscribe } = useForm<T>({
    values,
    resetOptions: { keepDirtyValues: true },
  });
  const draft = useFormDraft({ reset, subscribe }, values, options.draft);
  const told = useRef(new Map<string, Words<T>>());
  const theirChanges = useConflict(sender.problem, values, told.current);

  const field = <K extends FieldPath<T> & keyof T>(name: K, words?: (all: T) => string): BoundField<T[K]> => ({
    name,
    label: fields[name]?.formLabel ?? fields[name]?.label,
    error: sender.errors[name],
    required: isRequired(schema, name) || undefined,
    longest: longestOf(schema, name),
    stored: values[name],
    input: () => ({ ...register(name), defaultValue: values[name] }),
    read: () => getValues()[name],
    watch: (callback) => subscribe({ name, formState: { values: true }, callback }),
    write: (value) => void register(name).onChange({ target: { name, value }, type: "change" }),
    tell: (label, wordsOf) => {
      told.current.set(name, { label, words: words ?? ((all) => wordsOf(all[name])) });
    },
  });

  const former = () => {
    if (options.stored) return formerOf({ raw: options.stored }, fields);
    return formerOf(options.payload?.(values) ?? { raw: values }, fields);
  };

  const save = async () => {
    const typed = getValues();
    const sent = options.payload?.(typed) ?? { raw: typed };
    if ("fields" in sent) return sender.setProblem(refusal(sent.fields));
    if (await options.isHeldBack?.(typed)) return;
    if (await sender.submit(withNumbers(fields, sent.raw), undefined, former())) draft.forget();
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void save();
  };
  const clear = () => reset(values, { keepDirtyValues: false, keepFieldsRef: true });
  const errorOf = (name: NameOf<S>) => ownValue(sender.errors, String(name));
  return { ...sender, draft, field, errorOf, save, onSubmit, theirChanges, read: getValues, clear, reset, subscribe };
}

const NOTHING_SAID: RecordFields = {};

const refusal = (fields: Readonly<Record<string, string | undefined>>) => ({
  code: "invalid_input" as const,
  message: "Some fields need another look.",
  fields: Object.fromEntries(Object.entries(fields).flatMap(([name, what]) => (what ? [[name, what]] : []))),
});
