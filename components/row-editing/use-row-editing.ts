"use client";

import { useRef, useState } from "react";
import type { RowField } from "@/lib/schemas/account-field";

/** The one cell that is being changed. */
export interface CellInHand {
  readonly id: string;
  readonly name: string;
  readonly field: RowField;
  /** What was pressed; the focus comes back to it. */
  readonly anchor: HTMLElement;
}

interface Said extends Pick<CellInHand, "id" | "field"> {
  /** The list in which it stood when it was saved. */
  readonly rows: readonly unknown[];
  readonly words: string;
}

/** Which cell is in hand, and what a row says from its save until the list is read again. */
export function useRowEditing(rows: readonly unknown[]) {
  const [inHand, setInHand] = useState<CellInHand | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  // An answer can come when another cell is in hand: that one stays.
  const held = useRef<CellInHand | null>(null);
  const hold = (cell: CellInHand | null) => {
    held.current = cell;
    setInHand(cell);
  };
  const close = () => {
    hold(null);
    inHand?.anchor.focus();
  };
  return {
    inHand,
    start: hold,
    close,
    saved: (words: string) => {
      if (inHand) setSaid({ rows, id: inHand.id, field: inHand.field, words });
      if (held.current === inHand) close();
    },
    said: (id: string, field: RowField) =>
      said?.rows === rows && said.id === id && said.field === field ? said.words : undefined,
  };
}
