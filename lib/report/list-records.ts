import { tellRecord } from "@/lib/registers/all-registers";
import type { RegisterRow, ToldRecord } from "@/lib/registers/register";

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
