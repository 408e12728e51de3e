"use client";

import { useEffect, useState } from "react";
import { z } from "zod";

const previewAnswer = z.object({
  ...{ total: z.int(), changed: z.int(), same: z.int(), forbidden: z.int(), name_taken: z.int() },
});
export type Preview = z.output<typeof previewAnswer>;

/** Somebody may still be typing. */
const REST_MS = 200;

/** What would become of the accounts, asked anew whenever the question is another; null while nobody knows. */
export function useBulkPreview(query: string | null): { readonly preview: Preview | null; readonly isLost: boolean } {
  const [answer, setAnswer] = useState<{ query: string; preview: Preview | null } | null>(null);
  useEffect(() => {
    if (query === null) return;
    const asking = new AbortController();
    const timer = setTimeout(async () => {
      const preview = await ask(query, asking.signal).catch(() => null);
      if (!asking.signal.aborted) setAnswer({ query, preview });
    }, REST_MS);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [query]);
  const isAnswered = query !== null && answer?.query === query;
  return { preview: isAnswered ? answer.preview : null, isLost: isAnswered && answer.preview === null };
}

async function ask(query: string, signal: AbortSignal): Promise<Preview | null> {
  const response = await fetch(`/api/v1/bulk-changes/preview?${query}`, { signal });
  return response.ok ? previewAnswer.parse(await response.json()) : null;
}
