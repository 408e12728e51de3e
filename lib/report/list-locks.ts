import { utcDayOf } from "@/lib/calendar/days";
import { readBarrier } from "@/lib/registers/barrier";
import type { RegisterRow } from "@/lib/registers/register";

/** What makes leaving hard at a moment, and what we took away ourselves (C12, C14, C48). */
export interface ReportLocks {
  /** The strongest first. */
  readonly holding: readonly { readonly id: string; readonly kind: string; readonly endsOn: string | null }[];
  /** What was taken away last, first. */
  readonly unlocked: readonly { readonly id: string; readonly kind: string; readonly removedOn: string }[];
}

export function listLocks(rows: readonly RegisterRow[], asOf: number): ReportLocks {
  const barriers = rows
    .filter(({ noun }) => noun === "barrier")
    .map((row) => ({ id: row.id, ...readBarrier(row, asOf) }));
  return {
    holding: barriers
      .filter(({ holds }) => holds)
      .toSorted((a, b) => b.grade - a.grade)
      .map(({ id, kind, endsOn }) => ({ id, kind, endsOn: endsOn && utcDayOf(endsOn) })),
    unlocked: barriers
      .flatMap(({ id, kind, removedOn }) =>
        removedOn && removedOn.getTime() <= asOf ? [{ id, kind, removedOn: utcDayOf(removedOn) }] : [],
      )
      .toSorted((a, b) => (a.removedOn < b.removedOn ? 1 : -1)),
  };
}
