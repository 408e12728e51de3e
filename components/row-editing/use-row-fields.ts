"use client";

import { useCallback, useEffect, useState } from "react";
import { type RowFieldsAnswer, rowFieldsAnswer } from "@/lib/schemas/account-field";

/** What stands in an account now, asked when a cell of it is taken in hand: the list may be older. */
export function useRowFields(accountId: string) {
  const [stored, setStored] = useState<RowFieldsAnswer | null>(null);
  const [problem, setProblem] = useState<"lost" | "refused" | null>(null);

  const ask = useCallback(
    async (signal?: AbortSignal) => {
      setProblem(null);
      const answer = await fetchFields(accountId, signal).catch(() => "lost" as const);
      if (signal?.aborted) return;
      // What was there stays: what somebody has typed over it is not lost because nobody answers.
      if (typeof answer === "string") setProblem(answer);
      else setStored(answer);
    },
    [accountId],
  );

  useEffect(() => {
    const asking = new AbortController();
    void ask(asking.signal);
    return () => asking.abort();
  }, [ask]);

  return { stored, problem, ask };
}

/** Signed out, not theirs any more, or gone. */
const REFUSED = [401, 403, 404];

async function fetchFields(accountId: string, signal: AbortSignal | undefined) {
  const response = await fetch(`/api/v1/accounts/${accountId}/edit`, {
    cache: "no-store",
    ...(signal ? { signal } : {}),
  });
  if (response.ok) return rowFieldsAnswer.parse(await response.json());
  // To ask again would be answered alike.
  return REFUSED.includes(response.status) ? "refused" : "lost";
}
