"use client";

import { type RefObject, useEffect } from "react";

/** Of what is seen of the table: what scrolls needs the rest. */
const MOST_OF_WIDTH = 0.6;

/**
 * Columns that stay beside the name, `pins` of them. How far from the edge each stands is measured, for columns are as wide
 * as their words; those that would leave no room for the others scroll with them.
 */
export function usePins(list: RefObject<HTMLTableSectionElement | null>, pins: number): void {
  useEffect(() => {
    const table = list.current?.closest("table");
    const frame = table?.parentElement;
    if (!table || !frame) return;
    const place = () => placePins(table, frame.clientWidth, pins);
    const watch = new ResizeObserver(place);
    watch.observe(frame);
    for (const head of headsOf(table)) watch.observe(head);
    return () => watch.disconnect();
  });
}

const headsOf = (table: HTMLTableElement) => [...(table.tHead?.rows[0]?.cells ?? [])];

function placePins(table: HTMLTableElement, width: number, pins: number): void {
  const heads = headsOf(table);
  // A box to choose rows by may stand before the name.
  const first = heads[0]?.classList.contains("pick") ? 2 : 1;
  const places = placesOf(heads.slice(0, first + pins), width * MOST_OF_WIDTH);
  for (const [at, head] of heads.entries()) {
    if (at < first) continue;
    const place = places[at];
    // As a word of the sheet, for on paper nothing stays.
    head.toggleAttribute("data-pin", place !== undefined);
    head.style.setProperty("--pin", place ?? "auto");
    table.style.setProperty(`--pin-${at - first + 1}`, place ?? "auto");
  }
}

/** Where each begins; none for those that would reach further than there is room. */
function placesOf(heads: readonly HTMLElement[], room: number): readonly (string | undefined)[] {
  let left = 0;
  return heads.map((head) => {
    const place = left + head.offsetWidth <= room ? `${left}px` : undefined;
    left += head.offsetWidth;
    return place;
  });
}
