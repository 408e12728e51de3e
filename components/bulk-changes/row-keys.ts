import { ownValue } from "@/lib/schemas/own-value";

/** What a key asks for in a list of rows. */
export type RowIntent = "next" | "previous" | "pick" | "edit" | "clear";

interface Pressed {
  readonly key: string;
  readonly isModified: boolean;
  /** Whether somebody types, or a window lies above the list. */
  readonly isElsewhere: boolean;
}

const INTENTS: Readonly<Record<string, RowIntent>> = {
  j: "next",
  k: "previous",
  x: "pick",
  e: "edit",
  Escape: "clear",
};

/** Keys of one letter, as in the products people know; Enter follows the link that has the focus by itself. */
export function rowIntent({ key, isModified, isElsewhere }: Pressed): RowIntent | null {
  return isModified || isElsewhere ? null : (ownValue(INTENTS, key) ?? null);
}

/** The row to go to: from none, j goes to the first and k to the last. */
export function rowBeside(intent: "next" | "previous", at: number, rows: number): number {
  if (at === -1) return intent === "next" ? 0 : rows - 1;
  return Math.min(Math.max(at + (intent === "next" ? 1 : -1), 0), rows - 1);
}
