import type { z } from "zod";
import type { RowAction, RowFindings } from "@/lib/schemas/import";
import { faultInWords, type RowFault } from "../row-fault";
import type { SourceRow } from "../source-rows";
import type { RowCells } from "./row-cells";
import { asRaw, changedFields, fieldOf, givenFields, isDerived, labelsOf, type NameOf } from "./stored-fields";

interface Write<Input> {
  readonly id: string;
  readonly input: Input;
  /** The record that this one takes the place of, as it stays behind. */
  readonly left?: { readonly id: string; readonly input: Input };
  /** Since when a new record was known where it comes from; now when left out. */
  readonly knownSince?: Date;
}

/** What will happen with one row of the file. */
export interface PlannedRow<Input> {
  readonly line: number;
  readonly action: RowAction;
  readonly reason: string | null;
  /** What is stored or changes, and what is wrong; null for rows that are skipped. */
  readonly findings: RowFindings | null;
  /** What to store; null for rows that are skipped or wrong. */
  readonly write: Write<Input> | null;
}

interface Settling<Input extends object> {
  readonly schema: z.ZodType<Input>;
  /** A record that is stored already or that an earlier row of the file makes. */
  readonly stored: { readonly id: string; readonly input: Input } | null;
  /** Only what the file says; what it leaves out stays as it is stored. */
  readonly said: Readonly<Record<string, unknown>>;
  readonly days: readonly string[];
  readonly newId: () => string;
  /** The name of a record that a field refers to by its id. */
  readonly nameOf: NameOf;
}

/** Joins what is stored with what the file says, validates it as a form would, and tells what changes. */
export function settle<Input extends object>(cells: RowCells, settling: Settling<Input>): PlannedRow<Input> {
  const { schema, stored, days, newId, nameOf } = settling;
  const { line } = cells.row;
  const said = Object.fromEntries(Object.entries(settling.said).filter(([, value]) => value !== undefined));
  const before = stored ? asRaw(stored.input, days) : {};
  const parsed = validated(schema, { stored: stored?.input, before, said });
  if (!parsed.success) noteIssues(cells, parsed.error);
  if (cells.faults.length > 0 || !parsed.success) return refused(line, cells.faults);
  const after = asRaw(parsed.data, days);
  if (!stored) {
    const findings = { fields: givenFields(after, Object.keys(said), nameOf), ...noted(cells) };
    return { line, action: "create", reason: null, findings, write: { id: newId(), input: parsed.data } };
  }
  const fields = changedFields(before, after, nameOf);
  if (fields.length === 0) return skipped(line, "Stored already; nothing differs.");
  return {
    line,
    action: "update",
    reason: `Changes ${labelsOf(cells.noun, fields).join(", ")}.`,
    findings: { fields, ...noted(cells) },
    write: { id: stored.id, input: parsed.data },
  };
}

const noted = ({ remarks }: RowCells) => ({ problems: [], remarks: [...remarks] });

interface Joined<Input> {
  readonly stored: Input | undefined;
  /** The same as the schema takes it. */
  readonly before: Readonly<Record<string, unknown>>;
  readonly said: Readonly<Record<string, unknown>>;
}

/**
 * What is stored was right by the rules of its day. A row that does not speak of it is not refused for it, and leaves
 * it as it is.
 */
function validated<Input extends object>(schema: z.ZodType<Input>, { stored, before, said }: Joined<Input>) {
  const joined = { ...before, ...said };
  const whole = schema.safeParse(joined);
  if (whole.success || !stored) return whole;
  const wrong = schema.safeParse(before).error?.issues.map(({ path }) => String(path[0])) ?? [];
  const kept = new Set(wrong.filter((name) => !Object.hasOwn(said, name)));
  const rest = schema.safeParse(Object.fromEntries(Object.entries(joined).filter(([name]) => !kept.has(name))));
  if (kept.size === 0 || !rest.success) return whole;
  const asStored = Object.fromEntries(Object.entries(stored).filter(([name]) => kept.has(name)));
  return { ...rest, data: { ...rest.data, ...asStored } };
}

/** Ids that are worked out from other cells say nothing of their own: what is wrong with those cells is told there. */
function noteIssues(cells: RowCells, error: z.ZodError): void {
  for (const { path, message } of error.issues) {
    const name = String(path[0] ?? "");
    if (isDerived(name) && cells.faults.length > 0) continue;
    cells.refuse(fieldOf(name), message);
  }
}

export const refused = (line: number, problems: readonly RowFault[]): PlannedRow<never> => ({
  line,
  action: "error",
  reason: problems.map(faultInWords).join(" "),
  findings: { fields: [], problems: [...problems], remarks: [] },
  write: null,
});

export const skipped = (line: number, reason: string): PlannedRow<never> => ({
  line,
  action: "skip",
  reason,
  findings: null,
  write: null,
});

/** A row with too few or too many cells is not read at all: nobody knows which cell belongs where. */
export function planRow<Input>(row: SourceRow, width: number, plan: () => PlannedRow<Input>): PlannedRow<Input> {
  if (row.cells.length === width) return plan();
  const what = `This line has ${row.cells.length} cells, but there are ${width} columns. Is a quote or a separator missing?`;
  return refused(row.line, [{ column: null, what }]);
}
