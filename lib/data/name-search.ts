import "server-only";
import { Prisma } from "@/lib/generated/client";

/** Nobody types more to find somebody; what follows would only make the question longer. */
const MOST_WORDS = 6;

/** `%` and `_` in what somebody typed are letters, not wildcards. */
const escapeLike = (text: string) => text.replace(/[\\%_]/g, "\\$&");

/**
 * Does the folded name in this column hold every word that was typed? Case, accents and the order of the words do not
 * matter, and "ue" finds "ü" as well as "u" does.
 */
export function nameHolds(column: Prisma.Sql, typed: string): Prisma.Sql {
  const words = typed.trim().split(/\s+/).slice(0, MOST_WORDS).map(escapeLike);
  const holds = words.map(
    (word) => Prisma.sql`(${column} LIKE '%' || folded(${word}::text) || '%'
      OR ${column} LIKE '%' || folded_as_spelt(${word}::text) || '%')`,
  );
  return Prisma.sql`(${Prisma.join(holds, " AND ")})`;
}

/** Orders those first whose name begins with what was typed. */
export const nameBegins = (column: Prisma.Sql, typed: string): Prisma.Sql =>
  Prisma.sql`(${column} LIKE folded(${escapeLike(typed.trim())}::text) || '%') DESC`;
