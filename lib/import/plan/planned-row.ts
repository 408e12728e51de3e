import type { z } from "zod";
import type { ImportNoun, RowAction } from "@/lib/schemas/import";
import { labelOfField } from "../import-fields";
import type { SourceRow } from "../read-table";
import { RowProblem } from "../row-problem";

/** What will happen with one row of the file. */
export interface PlannedRow<Input> {
  readonly line: number;
  readonly action: RowAction;
  readonly reason: string | null;
  /** What to store; null for rows that are skipped or wrong. */
  readonly write: { readonly id: string; readonly input: Input } | null;
}

/** A record that is stored already or that an earlier row of the file makes. */
interface Known<Input> {
  readonly id: string;
  readonly input: Input;
}

type Raw = Readonly<Record<string, unknown>>;

/** The fields of a record as the schemas take them: days and instants as text. */
function asRaw(input: object, days: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(input).map(([name, value]) => {
      if (!(value instanceof Date)) return [name, value];
      return [name, days.includes(name) ? value.toISOString().slice(0, 10) : value.toISOString()];
    }),
  );
}

interface Settling<Input extends object> {
  readonly noun: ImportNoun;
  readonly line: number;
  readonly schema: z.ZodType<Input>;
  readonly stored: Known<Input> | null;
  /** Only what the file says; what it leaves out stays as it is stored. */
  readonly said: Raw;
  readonly days: readonly string[];
  readonly newId: () => string;
}

/** Joins what is stored with what the file says, validates it as a form would, and tells what changes. */
export function settle<Input extends object>(settling: Settling<Input>): PlannedRow<Input> {
  const { noun, line, schema, stored, days } = settling;
  const said = Object.fromEntries(Object.entries(settling.said).filter(([, value]) => value !== undefined));
  const before = stored ? asRaw(stored.input, days) : {};
  const parsed = schema.safeParse({ ...before, ...said });
  if (!parsed.success) return wrong(line, issueInWords(noun, parsed.error));
  if (!stored) return { line, action: "create", reason: null, write: { id: settling.newId(), input: parsed.data } };
  const after = asRaw(parsed.data, days);
  const changed = Object.keys(after).filter(
    (name) => JSON.stringify(after[name]) !== JSON.stringify(before[name] ?? null),
  );
  if (changed.length === 0) return skipped(line, "Stored already; nothing differs.");
  const labels = [...new Set(changed.map((name) => labelOfField(noun, FIELD_OF[name] ?? name)))];
  return {
    line,
    action: "update",
    reason: `Changes ${labels.join(", ")}.`,
    write: { id: stored.id, input: parsed.data },
  };
}

/** Names of stored fields that a file fills under another name. */
const FIELD_OF: Readonly<Record<string, string>> = {
  arrCents: "arr",
  ownerId: "owner",
  parentId: "parent",
  accountId: "accountName",
  contactId: "contact",
  contactIds: "contacts",
  memberIds: "members",
};

function issueInWords(noun: ImportNoun, error: z.ZodError): string {
  const [issue] = error.issues;
  const name = String(issue?.path[0] ?? "");
  return `${labelOfField(noun, FIELD_OF[name] ?? name)}: ${issue?.message ?? "This cannot be stored."}`;
}

export const wrong = (line: number, reason: string): PlannedRow<never> => ({
  line,
  action: "error",
  reason,
  write: null,
});

export const skipped = (line: number, reason: string): PlannedRow<never> => ({
  line,
  action: "skip",
  reason,
  write: null,
});

/** Plans one row; what is wrong with it becomes its reason and keeps no other row from being planned. */
export function planRow<Input>(row: SourceRow, width: number, plan: () => PlannedRow<Input>): PlannedRow<Input> {
  if (row.cells.length !== width) {
    return wrong(
      row.line,
      `This line has ${row.cells.length} cells, but there are ${width} columns. Is a quote or a separator missing?`,
    );
  }
  try {
    return plan();
  } catch (error) {
    if (error instanceof RowProblem) return wrong(row.line, error.message);
    throw error;
  }
}
