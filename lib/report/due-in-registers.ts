import { ACT_DUE_DAYS } from "@/lib/calendar/act-due";
import { DAY_MS } from "@/lib/calendar/days";
import type { OwnedRow } from "@/lib/data/register-rows";
import { REGISTERS, tellRecord } from "@/lib/registers/all-registers";
import { personIn } from "@/lib/registers/person-in";
import { REGISTER_NAMES, type RegisterNoun } from "@/lib/schemas/register-noun";
import { isTrouble } from "./is-trouble";

/** A record of a register somebody has to act on by a moment. */
export interface WaitingRecord {
  readonly id: string;
  readonly accountId: string;
  readonly accountName: string;
  readonly noun: RegisterNoun;
  readonly what: string;
  /** "Request left unanswered". */
  readonly stands: string;
  /** "Say when we answered". */
  readonly action: string;
  /** Null of what waits without a day. */
  readonly dueAt: Date | null;
  /** Something is wrong with it: while it waits, nobody is asked for a mark. */
  readonly isTrouble: boolean;
  /** Whom of theirs it names. */
  readonly contactId: string | null;
}

/**
 * What waits in the registers, each with its moment. What could have a day and has none, or one after a quarter, is not
 * due; what waits without any, such as a fact that names nobody, is there until somebody settles it.
 */
export function dueInRegisters(rows: readonly OwnedRow[], now: Date): readonly WaitingRecord[] {
  const until = now.getTime() + ACT_DUE_DAYS * DAY_MS;
  return rows.flatMap((row): WaitingRecord[] => {
    const { title: what, state, dueAt } = tellRecord(row, now.getTime());
    const isAwaited = dueAt === null ? waitsWithoutDay(row.noun) : dueAt <= until;
    if (!state.isOpen || !isAwaited) return [];
    const { id, accountId, accountName, noun } = row;
    const stands = `${REGISTER_NAMES[noun].one} ${lowerFirst(state.word)}`;
    const action = `Say ${lowerFirst(REGISTERS[noun].words.change)}`;
    const due = dueAt === null ? null : new Date(dueAt);
    const told = { what, stands, action, isTrouble: isTrouble(row, state) };
    return [{ id, accountId, accountName, noun, ...told, dueAt: due, contactId: personIn(row) }];
  });
}

const waitsWithoutDay = (noun: RegisterNoun) =>
  REGISTERS[noun].waits?.some(({ until }) => until === undefined) ?? false;

const lowerFirst = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
