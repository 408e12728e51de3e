import type { ReactNode } from "react";
import { ROW_FIELD_LABELS } from "@/components/row-editing/row-words";
import type { RowField } from "@/lib/schemas/account-field";
import type { AccountRow } from "./account-row";

/** Cells that can be changed where they stand. */
export interface CellEditing {
  readonly start: (cell: { id: string; name: string; field: RowField; anchor: HTMLElement }) => void;
  /** What was just saved there, until the list says it itself. */
  readonly said: (id: string, field: RowField) => string | undefined;
}

/** As high as what can be pressed has to be, and no wider than the words were: the columns stay as they are. */
const BUTTON =
  "-mx-1 -my-0.5 min-h-6 cursor-pointer rounded px-1 text-left hover:bg-sunken hover:ring-1 hover:ring-border-strong";

interface EditedCell {
  readonly row: Pick<AccountRow, "id" | "name">;
  readonly field: RowField;
  readonly editing: CellEditing;
}

/**
 * A cell one can press to change it, made in the browser alone: a page without script has nothing to press, and no byte of
 * it. On a card the whole leads to the account.
 */
export const editedCell = (shown: ReactNode, { row: { id, name }, field, editing }: EditedCell) => (
  <button
    type="button"
    className={BUTTON}
    data-edits={field}
    title={`Change ${ROW_FIELD_LABELS[field].toLowerCase()} of ${name}`}
    onClick={({ currentTarget }) => editing.start({ id, name, field, anchor: currentTarget })}
  >
    {editing.said(id, field) ?? shown}
  </button>
);
