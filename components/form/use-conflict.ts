"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import type { Words } from "./bound-field";
import type { FormProblem } from "./use-action-form";

export interface StoredField {
  readonly label: string;
  readonly value: string;
}

/**
 * After a conflict the page is read again behind the form: what was typed stays, and this says which stored fields
 * were changed since the form was opened. The next save goes on from the new version.
 */
export function useConflict<T>(
  problem: FormProblem | null,
  stored: T,
  told: ReadonlyMap<string, Words<T>>,
): readonly StoredField[] {
  const router = useRouter();
  const opened = useRef(stored);
  // Of the answer itself: a second conflict in a row is another one, about a still newer version.
  useEffect(() => {
    if (problem?.code === "conflict") router.refresh();
  }, [problem, router]);
  return problem?.code === "conflict" ? changedWords(told, opened.current, stored) : [];
}

/** Field by field what stands there now, in words, where other words stood there before. */
export function changedWords<T>(told: ReadonlyMap<string, Words<T>>, before: T, now: T): readonly StoredField[] {
  return [...told.values()].flatMap(({ label, words }) => {
    const value = words(now);
    return value === words(before) ? [] : [{ label, value }];
  });
}
