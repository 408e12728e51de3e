"use client";

import { useEffect, useState } from "react";

export interface FoundAccount {
  readonly id: string;
  readonly label: string;
  readonly href: string;
  readonly hint?: string | undefined;
}

const FEWEST_LETTERS = 2;
/** Typing pauses are longer than this, keys within a word come faster. */
const PAUSE_MS = 150;

interface Found {
  readonly query: string;
  readonly found: readonly FoundAccount[];
}

const NOTHING: Found = { query: "", found: [] };

/** What the server finds for the query; late answers to older queries are dropped. */
export function useFoundAccounts(
  typed: string,
  search: ((query: string) => Promise<readonly FoundAccount[]>) | undefined,
): { found: readonly FoundAccount[]; isSearching: boolean } {
  const [answer, setAnswer] = useState<Found>(NOTHING);
  const query = typed.trim();
  const isAsked = search !== undefined && query.length >= FEWEST_LETTERS;
  useEffect(() => {
    if (!(isAsked && search)) return;
    let isCurrent = true;
    const timer = setTimeout(() => {
      search(query).then(
        (found) => isCurrent && setAnswer({ query, found }),
        // The palette goes on without accounts; its commands work offline too.
        () => isCurrent && setAnswer({ query, found: [] }),
      );
    }, PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [isAsked, query, search]);
  return { found: isAsked ? answer.found : [], isSearching: isAsked && answer.query !== query };
}
