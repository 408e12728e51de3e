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
  const isConflict = problem?.code === "conflict";
  useEffect(() => {
    if (isConflict) router.refresh();
  }, [isConflict, router]);
  if (!isConflict) return [];
  return stored.filter(({ label, value }) => opened.current.some((one) => one.label === label && one.value !== value));
}
