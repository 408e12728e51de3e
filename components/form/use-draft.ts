"use client";

import { useEffect, useRef, useState } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import type { z } from "zod";
import { browserStore } from "@/components/layout/browser-store";
import { changedIn, type Draft, draftPlace, overStored, readDraft } from "./draft";
import { shownMember } from "./shown-workspace";

interface DraftOptions<T> {
  /** The form and what it is about, such as "survey ACCOUNT"; null keeps nothing. */
  readonly name: string | null;
  /** Refuses also what holds nothing worth keeping. */
  readonly schema: z.ZodType<T>;
  readonly empty: T;
  /** What the fields mean now, where that depends on when they were typed; null when they belong elsewhere. */
  readonly revive?: ((draft: Draft<T>) => T | null) | undefined;
  /** Puts fields where they are shown. */
  readonly show: (fields: T) => void;
}

/** When it was typed, and when it was put back, UTC milliseconds. */
export interface Restored {
  readonly from: number;
  readonly at: number;
}

const asTyped = <T>({ fields }: Draft<T>): T => fields;

/** What somebody types, kept in this browser until it is saved: a reload, a lost session or a closed window loses nothing. */
export function useDraft<T>({ name, schema, empty, revive = asTyped, show }: DraftOptions<T>) {
  const [restored, setRestored] = useState<Restored | null>(null);
  const beginning = useRef({ schema, revive, show });

  // After the first paint: the server knows nothing of what this browser keeps.
  useEffect(() => {
    const place = placeOf(name);
    const kept = place === null ? null : readDraft(browserStore.read(place), beginning.current.schema);
    const revived = kept && beginning.current.revive(kept);
    if (!kept || revived === null) return;
    beginning.current.show(revived);
    setRestored({ from: kept.changedAt, at: Date.now() });
  }, [name]);

  const keep = (fields: object) => {
    const place = placeOf(name);
    if (place !== null) browserStore.keep(place, JSON.stringify({ fields, changedAt: Date.now() }));
  };
  const forget = () => {
    const place = placeOf(name);
    if (place !== null) browserStore.forget(place);
  };
  const startAfresh = () => {
    forget();
    show(empty);
    setRestored(null);
  };
  return { restored, keep, forget, startAfresh };
}

function placeOf(name: string | null): string | null {
  const memberId = name === null ? undefined : shownMember();
  return name === null || memberId === undefined ? null : draftPlace(name, memberId);
}

/** Where a form keeps what is typed. */
export interface FormDraft<T> {
  readonly name: string;
  /** For what is kept whole; else only what was changed is kept, and lies over what is stored by then. */
  readonly schema?: z.ZodType<T>;
  readonly revive?: (draft: Draft<T>) => T | null;
  /** Fields whose value alone says too little to be shown again. */
  readonly without?: readonly (keyof T)[];
}

type KeptForm<T extends FieldValues> = Pick<UseFormReturn<T>, "reset" | "subscribe">;

/** The same for what is typed into a form over `values`, which are stored; null for a form that keeps nothing. */
export function useFormDraft<T extends FieldValues>(
  { reset, subscribe }: KeptForm<T>,
  values: T,
  draft: FormDraft<T> | null,
) {
  const whole = draft?.schema;
  const shown = useDraft<T>({
    name: draft?.name ?? null,
    schema: whole ?? overStored(values),
    empty: values,
    revive: draft?.revive,
    show: (fields) => reset(fields, { keepDefaultValues: true, keepDirtyValues: false, keepFieldsRef: true }),
  });
  const { keep, forget } = shown;
  const keepTyped = (typed: T) => {
    if (whole) return keep(typed);
    const changed = changedIn(typed, values, draft?.without);
    return changed === null ? forget() : keep(changed);
  };
  useEffect(() =>
    // Only what somebody does is kept: what was put back keeps its age.
    subscribe({
      formState: { values: true },
      callback: ({ type, values: typed }) => type === "change" && keepTyped(typed),
    }),
  );
  return shown;
}
