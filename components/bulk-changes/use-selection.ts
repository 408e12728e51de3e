"use client";

import { useState } from "react";
import { ALL, NOTHING, pageToggled, type Selection, toggled } from "./selection";

/**
 * What is chosen in a list: it stays from page to page, and goes when the list is narrowed otherwise, for then nobody
 * sees any more what it is.
 */
export function useSelection(page: readonly string[], state: string) {
  const [chosen, setChosen] = useState({ state, selection: NOTHING });
  const selection = chosen.state === state ? chosen.selection : NOTHING;
  const set = (next: Selection) => setChosen({ state, selection: next });
  return {
    selection,
    toggle: (id: string) => set(toggled(selection, id, page)),
    togglePage: () => set(pageToggled(selection, page)),
    takeAll: () => set(ALL),
    clear: () => set(NOTHING),
  };
}
