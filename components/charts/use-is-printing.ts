"use client";

import { useSyncExternalStore } from "react";

/** Whether the page is laid out for paper. A chart that measured the screen must then be drawn anew. */
export function useIsPrinting(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => paper().matches,
    () => false,
  );
}

const paper = (): MediaQueryList => window.matchMedia("print");

function subscribe(onChange: () => void): () => void {
  const query = paper();
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}
