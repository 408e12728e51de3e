"use client";

import { useMemo } from "react";

/** The time on the server's clock, as it goes on from when the page was made: pages stand open for hours. */
export function useClock(now: number): () => number {
  return useMemo(() => {
    const seenAt = performance.now();
    return () => now + Math.round(performance.now() - seenAt);
  }, [now]);
}
