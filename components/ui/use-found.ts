"use client";

import { useEffect, useState } from "react";

const FEWEST_LETTERS = 2;
/** Typing pauses are longer than this, keys within a word come faster. */
const PAUSE_MS = 150;

interface Answer<T> {
  readonly query: string;
  readonly found: readonly T[];
}

interface Found<T> {
  readonly found: readonly T[];
  readonly isSearching: boolean;
  /** Whether enough was typed to ask anybody. */
  readonly isAsked: boolean;
}

/** What the server finds for what is typed; late answers to older questions are dropped. */
export function useFound<T>(typed: string, search: ((query: string) => Promise<readonly T[]>) | undefined): Found<T> {
  const [answer, setAnswer] = useState<Answer<T>>({ query: "", found: [] });
  const query = typed.trim();
  const isAsked = search !== undefined && query.length >= FEWEST_LETTERS;
  useEffect(() => {
    if (!(isAsked && search)) return;
    let isCurrent = true;
    const timer = setTimeout(() => {
      search(query).then(
        (found) => isCurrent && setAnswer({ query, found }),
        // Whoever asked goes on without; commands of the palette work offline too.
        () => isCurrent && setAnswer({ query, found: [] }),
      );
    }, PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [isAsked, query, search]);
  return { found: isAsked ? answer.found : [], isSearching: isAsked && answer.query !== query, isAsked };
}
