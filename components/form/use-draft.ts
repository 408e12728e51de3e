"use client";

import { useEffect, useRef, useState } from "react";
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
}

const asTyped = <T>({ fields }: Draft<T>): T => fields;

/** What somebody types, kept in this browser until it is saved: a reload or a lost session loses nothing. */
export function useDraft<T>({ place, schema, empty, revive = asTyped }: DraftOptions<T>) {
  const [fields, setFields] = useState(empty);
  const [restoredFrom, setRestoredFrom] = useState<number | null>(null);
  const isTouched = useRef(false);
  const beginning = useRef({ schema, revive });

  // After the first paint: the server knows nothing of what this browser keeps.
  useEffect(() => {
    const kept = place === null ? null : readDraft(browserStore.read(place), beginning.current.schema);
    const revived = kept && beginning.current.revive(kept);
    if (!kept || revived === null) return;
    setFields(revived);
    setRestoredFrom(kept.changedAt);
  }, [place]);

  useEffect(() => {
    if (place !== null && isTouched.current)
      browserStore.keep(place, JSON.stringify({ fields, changedAt: Date.now() }));
  }, [place, fields]);

  const change = (update: (current: T) => T) => {
    isTouched.current = true;
    setFields(update);
  };
  const forget = () => {
    isTouched.current = false;
    if (place !== null) browserStore.forget(place);
  };
  const startAfresh = () => {
    forget();
    setFields(empty);
    setRestoredFrom(null);
  };
  return { fields, change, restoredFrom, forget, startAfresh };
}
