"use client";

import { useIsAwake } from "@/components/ui/use-is-awake";

/** So many fill a screen. */
const FIRST = 20;

/**
 * The rows of a long list that the server writes: those that are seen before the page answers. The others are made in the
 * browser a moment later, out of the words that travel anyway; written by the server they would travel twice, and be
 * most of what a list costs.
 */
export function useFirstRows<R>(rows: readonly R[]): readonly R[] {
  return useIsAwake() ? rows : rows.slice(0, FIRST);
}
