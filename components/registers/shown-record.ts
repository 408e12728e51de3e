import { dayOfMoment } from "@/lib/calendar/day-moments";
import { formatDay, formatInstant } from "@/lib/format/dates";
import { REGISTERS } from "@/lib/registers/all-registers";
import type { RegisterRow, RegisterState, ToldRecord } from "@/lib/registers/register";
import { inListOrder } from "@/lib/report/list-records";
import { ownValue } from "@/lib/schemas/own-value";
import { fieldsInWords, type TypedFields, typedFields } from "./typed-fields";

/** A record of any register as its list shows it. */
export interface ShownRecord {
  readonly id: string;
  readonly noun: RegisterRow["noun"];
  readonly version: number;
  readonly title: string;
  readonly state: RegisterState;
  readonly details: string;
  /** "by 3 Mar 2026, 14:00", while somebody has to do something. */
  readonly due: string | null;
  readonly typed: TypedFields;
}

interface Shown {
  readonly zone: string;
  /** UTC milliseconds. */
  readonly now: number;
  readonly contacts: readonly { readonly id: string; readonly name: string }[];
  readonly departments: readonly { readonly id: string; readonly name: string }[];
  readonly sources: readonly Source[];
  readonly behaviours: readonly { readonly id: string; readonly name: string }[];
  /** Whoever only reads them needs no form. */
  readonly canWrite: boolean;
}

interface Source {
  readonly id: string;
  readonly noun: "complaint" | "promise" | "support_case";
  readonly summary: string;
  readonly isRemoved: boolean;
}

/** What a rough spot can have grown from, as one chooses it. */
export const namedSources = (sources: readonly Source[]) =>
  sources.map(({ id, noun, summary, isRemoved }) => ({
    ...{ id, name: `${SOURCES[noun]}: ${summary}${isRemoved ? " (taken back since)" : ""}` },
  }));

const SOURCES = { complaint: "Complaint", promise: "Promise", support_case: "Support case" } as const;

/** The records of all registers, in the order in which they are read. */
export function showRecords(rows: readonly RegisterRow[], shown: Shown): readonly ShownRecord[] {
  const { zone, now, contacts, departments, behaviours, sources, canWrite } = shown;
  const named = [...contacts, ...departments, ...behaviours, ...namedSources(sources), ...ideasIn(rows)];
  const names = new Map(named.map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? null;
  return inListOrder(rows, now).map(({ row, told }) => {
    const register = REGISTERS[row.noun];
    return {
      ...{ id: row.id, noun: row.noun, version: row.version, title: told.title, state: told.state },
      details: fieldsInWords(register, row.fields, { zone, nameOf, title: told.title, isDue: told.dueAt !== null }),
      due: dueWords(told, zone),
      typed: canWrite ? typedFields(register, row.fields, zone) : {},
    };
  });
}

/** What a comment or vote can be on. */
const ideasIn = (rows: readonly RegisterRow[]) =>
  rows
    .filter(({ noun }) => noun === "idea")
    .map(({ id, fields }) => ({ id, name: `On: ${ownValue(fields, "summary")}` }));

/** "by 3 Mar 2026": a record that is known by its day is due on one. */
export function dueWords({ dueAt, isDay }: Pick<ToldRecord, "dueAt" | "isDay">, zone: string): string | null {
  if (dueAt === null) return null;
  return `by ${isDay ? formatDay(dayOfMoment(dueAt)) : formatInstant(dueAt, zone)}`;
}
