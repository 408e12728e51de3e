"use client";

import { useState } from "react";
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
  const close = () => {
    setInHand(null);
    inHand?.anchor.focus();
  };
  return {
    inHand,
    start: setInHand,
    close,
    saved: (words: string) => {
      if (inHand) setSaid({ rows, id: inHand.id, field: inHand.field, words });
      close();
    },
    said: (id: string, field: RowField) =>
      said?.rows === rows && said.id === id && said.field === field ? said.words : undefined,
  };
}
