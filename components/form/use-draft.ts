"use client";

import { useEffect, useRef, useState } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import type { z } from "zod";
import { browserStore } from "@/components/layout/browser-store";
import { type Draft, readDraft } from "./draft";

interface DraftOptions<T> {
  /** Where this browser keeps it; null keeps nothing. */
  readonly place: string | null;
  /** Refuses also what holds nothing worth keeping. */
  readonly schema: z.ZodType<T>;
  readonly empty: T;
  /** What the fields mean now, where that depends on when they were typed; null when they belong elsewhere. */
  readonly revive?: (draft: Draft<T>) => T | null;
  /** Puts fields where they are shown. */
  readonly show: (fields: T) => void;
}

const asTyped = <T>({ fields }: Draft<T>): T => fields;

/** What somebody types, kept in this browser until it is saved: a reload or a lost session loses nothing. */
export function useDraft<T>({ place, schema, empty, revive = asTyped, show }: DraftOptions<T>) {
  const [restoredFrom, setRestoredFrom] = useState<number | null>(null);
  const beginning = useRef({ schema, revive, show });

  // After the first paint: the server knows nothing of what this browser keeps.
  useEffect(() => {
    const kept = place === null ? null : readDraft(browserStore.read(place), beginning.current.schema);
    const revived = kept && beginning.current.revive(kept);
    if (!kept || revived === null) return;
    beginning.current.show(revived);
    setRestoredFrom(kept.changedAt);
  }, [place]);

  const keep = (fields: T) => {
    if (place !== null) browserStore.keep(place, JSON.stringify({ fields, changedAt: Date.now() }));
  };
  const forget = () => {
    if (place !== null) browserStore.forget(place);
  };
  const startAfresh = () => {
    forget();
    show(empty);
    setRestoredFrom(null);
  };
  return { restoredFrom, keep, forget, startAfresh };
}

type KeptForm<T extends FieldValues> = Pick<UseFormReturn<T>, "reset" | "subscribe">;

/** The same for what is typed into a form. */
export function useFormDraft<T extends FieldValues>(
  { reset, subscribe }: KeptForm<T>,
  options: Omit<DraftOptions<T>, "show">,
) {
  const draft = useDraft({
    ...options,
    show: (fields) => reset(fields, { keepDefaultValues: true, keepDirtyValues: false, keepFieldsRef: true }),
  });
  const { keep } = draft;
  useEffect(() =>
    // Only what somebody does is kept: what was put back keeps its age.
    subscribe({ formState: { values: true }, callback: ({ type, values }) => type === "change" && keep(values) }),
  );
  return draft;
}
