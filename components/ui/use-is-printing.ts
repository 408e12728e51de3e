"use client";

import { useSyncExternalStore } from "react";

/** Whether the page is laid out for paper. What measured the screen, or says when it was printed, is drawn anew then. */
export function useIsPrinting(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => isOnItsWay || paper().matches,
    () => false,
  );
}

/** Between the two events of a print: the media query changes only after the first, too late to draw anything. */
let isOnItsWay = false;

const paper = (): MediaQueryList => window.matchMedia("print");

function subscribe(onChange: () => void): () => void {
  const begin = () => {
    isOnItsWay = true;
    onChange();
  };
  const end = () => {
    isOnItsWay = false;
    onChange();
  };
  const query = paper();
  query.addEventListener("change", onChange);
  window.addEventListener("beforeprint", begin);
  window.addEventListener("afterprint", end);
  return () => {
    query.removeEventListener("change", onChange);
    window.removeEventListener("beforeprint", begin);
    window.removeEventListener("afterprint", end);
  };
}
