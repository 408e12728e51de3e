"use client";

import { type RefObject, useEffect, useRef } from "react";
import { areSingleKeysOn } from "@/components/layout/single-keys";
import { type RowIntent, rowBeside, rowIntent } from "./row-keys";

interface RowKeys {
  /** Holds the rows, each with `data-row` and one link that opens it. */
  readonly list: RefObject<HTMLElement | null>;
  readonly onPick: (id: string) => void;
  readonly onClear: () => void;
}

/**
 * j and k go from row to row, x chooses one, e goes to what can be changed in it, Escape lets all go. The row one is on has the focus, so that Enter opens it
 * and a screen reader says which it is.
 */
export function useRowKeys(keys: RowKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const intent = intentOf(event);
      const rows = rowsIn(latest.current.list.current);
      if (intent === null || rows.length === 0) return;
      carryOut(intent, rows, latest.current, event);
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}

function intentOf(event: KeyboardEvent): RowIntent | null {
  if (event.defaultPrevented || (event.key !== "Escape" && !areSingleKeysOn())) return null;
  const isModified = event.ctrlKey || event.metaKey || event.altKey;
  return rowIntent({ key: event.key, isModified, isElsewhere: isElsewhere(event.target) });
}

const rowsIn = (list: HTMLElement | null): readonly HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>("[data-row]") ?? []),
];

function carryOut(intent: RowIntent, rows: readonly HTMLElement[], { onPick, onClear }: RowKeys, event: Event): void {
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  if (intent === "clear") {
    onClear();
  } else if (intent === "pick") {
    const id = rows[at]?.dataset["row"];
    if (id !== undefined) onPick(id);
  } else if (intent === "edit") {
    rows[at]?.querySelector<HTMLElement>("[data-edits]")?.focus();
  } else {
    rows[rowBeside(intent, at, rows.length)]?.querySelector<HTMLElement>("th a")?.focus();
  }
  if (intent !== "clear") event.preventDefault();
}

const isElsewhere = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest(
    "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], [role=dialog], [role=menu]",
  ) !== null;
