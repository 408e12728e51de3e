"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import type { FormProblem } from "./use-action-form";

export interface StoredField {
  readonly label: string;
  readonly value: string;
}

/**
 * After a conflict the page is read again behind the form: what was typed stays, and this says which stored fields
 * were changed since the form was opened. The next save goes on from the new version.
 */
export function useConflict(problem: FormProblem | null, stored: readonly StoredField[]): readonly StoredField[] {
  const router = useRouter();
  const opened = useRef(stored);
  // Of the answer itself: a second conflict in a row is another one, about a still newer version.
  useEffect(() => {
    if (problem?.code === "conflict") router.refresh();
  }, [problem, router]);
  if (problem?.code !== "conflict") return [];
  return stored.filter(({ label, value }) => opened.current.some((one) => one.label === label && one.value !== value));
}
