import { dayOfMoment } from "@/lib/calendar/day-moments";
import { DAY_MS, lastMomentOf, utcDayOf } from "@/lib/calendar/days";
import type { HeldOverride } from "@/lib/data/overrides";
import { readOverride } from "@/lib/registers/override";
import type { RegisterRow } from "@/lib/registers/register";
import { overrideHolds } from "@/lib/scoring";

/** What somebody says instead of the index, beside what it is. */
export interface ToldOverride {
  /** The index as it was worked out, 0 to 100; null while it is not known. */
  readonly computed: number | null;
  readonly given: number;
  /** Null of a past day where it was written anew since. */
  readonly reason: string | null;
  readonly author: string;
  /** "2026-03-04" */
  readonly setOn: string;
  /** The last day on which it holds. */
  readonly expiresOn: string;
}

/** Where the writer is no longer known. */
const SOMEBODY = "Somebody";

/** The override that holds at a moment: of several the one said last. Null where none does. */
export function overrideHeld(rows: readonly RegisterRow[], asOf: number): RegisterRow | null {
  const held = rows
    .filter(({ noun }) => noun === "override")
    .map((row) => ({ row, said: readOverride(row) }))
    .filter(({ said }) => overrideHolds(said, asOf))
    .toSorted((a, b) => b.said.setAt - a.said.setAt || b.row.recordedAt.getTime() - a.row.recordedAt.getTime());
  return held[0]?.row ?? null;
}

interface Beside {
  readonly author: string | null;
  readonly index: number | null;
  readonly isReworded?: boolean;
}

export const tellOverride = (row: RegisterRow, beside: Beside): ToldOverride => told(readOverride(row), beside);

/** The same of one that a list has found. */
export const tellHeldOverride = ({ value, reason, setAt, ...held }: HeldOverride): ToldOverride =>
  told({ value, reason, setAt, expiresAt: lastMomentOf(held.expiresOn) + 1 }, held);

function told(said: ReturnType<typeof readOverride>, { author, index, isReworded }: Beside): ToldOverride {
  return {
    ...{ computed: index, given: said.value, reason: isReworded ? null : said.reason, author: author ?? SOMEBODY },
    setOn: dayOfMoment(said.setAt),
    expiresOn: utcDayOf(said.expiresAt - DAY_MS),
  };
}
