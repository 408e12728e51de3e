"use client";

import { useCallback, useEffect, useState } from "react";
import { type RowFieldsAnswer, rowFieldsAnswer } from "@/lib/schemas/account-field";

/** What stands in an account now, asked when a cell of it is taken in hand: the list may be older. */
export function useRowFields(accountId: string) {
  const [stored, setStored] = useState<RowFieldsAnswer | null>(null);
  const [isLost, setLost] = useState(false);

  const ask = useCallback(
    async (signal?: AbortSignal) => {
      setLost(false);
      const answer = await fetchFields(accountId, signal).catch(() => null);
      if (signal?.aborted) return;
      // What was there stays: what somebody has typed over it is not lost because nobody answers.
      if (answer) setStored(answer);
      else setLost(true);
    },
    [accountId],
  );

  useEffect(() => {
    const asking = new AbortController();
    void ask(asking.signal);
    return () => asking.abort();
  }, [ask]);

  return { stored, isLost, ask };
}

async function fetchFields(accountId: string, signal: AbortSignal | undefined): Promise<RowFieldsAnswer | null> {
  const response = await fetch(`/api/v1/accounts/${accountId}/edit`, {
    cache: "no-store",
    ...(signal ? { signal } : {}),
  });
  return response.ok ? rowFieldsAnswer.parse(await response.json()) : null;
}
