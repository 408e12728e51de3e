import { formatDay } from "@/lib/format/dates";
import type { ReportLocks } from "@/lib/report/list-locks";
import { stayedWords } from "./stayed-words";

/** So many are named; the register tells of the others. */
const NAMED = 2;

/** "Held by: exclusivity until 31 Dec 2026, notice period." Null where nothing on record holds them. */
export function holdingWords({ holding }: Pick<ReportLocks, "holding">): string | null {
  if (holding.length === 0) return null;
  const named = holding
    .slice(0, NAMED)
    .map(({ kind, endsOn }) => (endsOn ? `${kind} until ${formatDay(endsOn)}` : kind));
  const others = holding.length - named.length;
  return `Held by: ${named.join(", ")}${others > 0 ? ` and ${others} more` : ""}.`;
}

interface Standing {
  readonly asOf: number;
  readonly isActive: boolean;
  /** The day until which they were a customer; null where they never were, or are. */
  readonly activeUntil: string | null;
}

/** What we took away ourselves, and whether they stayed. Null where we took nothing away. */
export function unlockedWords({ unlocked }: Pick<ReportLocks, "unlocked">, standing: Standing): string | null {
  const [last] = unlocked;
  if (!last) return null;
  const what =
    unlocked.length === 1
      ? `${last.kind}, taken away on ${formatDay(last.removedOn)}`
      : `${unlocked.length} barriers, the last on ${formatDay(last.removedOn)}: ${last.kind}`;
  return `Unlocked by us: ${what}. ${stayedWords({ removedOn: last.removedOn, ...standing })}`;
}
