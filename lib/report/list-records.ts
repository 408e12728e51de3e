import { REGISTERS, tellRecord } from "@/lib/registers/all-registers";
import type { RegisterRow, RegisterState, ToldRecord } from "@/lib/registers/register";
import { REGISTER_NAMES, type RegisterGroup, type RegisterNoun } from "@/lib/schemas/register-noun";

/** A record of any register as the page of its account shows it. */
export interface ReportRecord {
  readonly id: string;
  readonly noun: RegisterNoun;
  readonly title: string;
  readonly state: RegisterState;
  readonly at: number;
  /** Known by its day, without a time. */
  readonly isDay: boolean;
  /** Until when somebody has to do something; UTC milliseconds, null when nobody has. */
  readonly dueAt: number | null;
}

interface Listed {
  readonly row: RegisterRow;
  readonly told: ToldRecord;
}

/** What asks for something comes first, the most pressing on top; then the rest, the newest on top. */
export const inListOrder = (rows: readonly RegisterRow[], at: number): readonly Listed[] =>
  rows
    .map((row) => ({ row, told: tellRecord(row, at) }))
    .toSorted((a, b) => {
      if (a.told.state.isOpen !== b.told.state.isOpen) return a.told.state.isOpen ? -1 : 1;
      if (a.told.state.isOpen) return (a.told.dueAt ?? Number.MAX_VALUE) - (b.told.dueAt ?? Number.MAX_VALUE);
      return b.told.at.getTime() - a.told.at.getTime();
    });

/** What they said last of why they stay. */
export function lastReasonToStay(
  rows: readonly RegisterRow[],
  asOf: number,
): Pick<ReportRecord, "title" | "state"> | null {
  const reasons = rows.filter(({ noun }) => noun === "reason_to_stay");
  const [last] = inListOrder(reasons, asOf).filter(({ told }) => told.at.getTime() <= asOf);
  return last ? { title: last.told.title, state: last.told.state } : null;
}

interface Looked {
  readonly group: RegisterGroup;
  /** Of another day than today; what began later is left out. */
  readonly asOf: number | null;
}

/** The records of one view. What is no event, such as a department, has no day. */
export const recordsShown = (rows: readonly RegisterRow[], { group, asOf }: Looked): readonly RegisterRow[] =>
  rows.filter((row) => {
    if (REGISTER_NAMES[row.noun].group !== group) return false;
    return asOf === null || REGISTERS[row.noun].isMasterData || tellRecord(row, asOf).at.getTime() <= asOf;
  });
