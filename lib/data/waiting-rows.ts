import "server-only";
import { Prisma } from "@/lib/generated/client";
import { ALL_REGISTERS } from "@/lib/registers/all-registers";
import type { Condition, Register, Wait } from "@/lib/registers/register";
import { type OwnedRow, readOwnedRow, type StoredOwnedRow, selectOf } from "./register-rows";
import type { Scope } from "./scope";

interface Wanted {
  readonly ownerId: string;
  /** What waits for a later moment is not asked for. */
  readonly until: Date;
  /** Of each thing that can be waited for. */
  readonly limit: number;
}

/**
 * What nobody has settled on the accounts in use of one owner, of each thing that can be waited for what is due nearest;
 * of what waits without a day what was recorded last.
 */
export async function listWaitingRows(scope: Scope, wanted: Wanted): Promise<readonly OwnedRow[]> {
  const arms = ALL_REGISTERS.flatMap((register) =>
    (register.waits ?? []).map((wait) => armOf(scope, { register, wait, ...wanted })),
  );
  const rows = await scope.tx.$queryRaw<StoredOwnedRow[]>`
    SELECT every.*, a.name AS "accountName" FROM (${Prisma.join(arms, " UNION ALL ")}) every
    JOIN "Account" a ON a."workspaceId" = ${scope.viewer.workspaceId}::uuid AND a.id = every."accountId"`;
  // A record may wait for more than one thing.
  const each = new Map(rows.map((row) => [`${row.noun} ${row.id}`, row]));
  return [...each.values()].map(readOwnedRow);
}

interface Arm extends Wanted {
  readonly register: Register;
  readonly wait: Wait;
}

function armOf(scope: Scope, { register, wait, ownerId, until, limit }: Arm): Prisma.Sql {
  const due = wait.until ? dueOf(wait.until) : null;
  const isNear = due ? Prisma.sql`${due} <= extract(epoch FROM ${until}::timestamptz)` : Prisma.sql`true`;
  const order = due
    ? Prisma.sql`abs(${due} - extract(epoch FROM ${scope.now}::timestamptz))`
    : Prisma.sql`one."recordedAt" DESC`;
  const where = Prisma.sql`one."removedAt" IS NULL AND ${Prisma.join(wait.when.map(holds), " AND ")} AND ${isNear}
    AND one."accountId" IN (
      SELECT owned.id FROM "Account" owned WHERE owned."workspaceId" = ${scope.viewer.workspaceId}::uuid
        AND owned."ownerId" = ${ownerId}::uuid AND owned."archivedAt" IS NULL)`;
  return Prisma.sql`(${selectOf(scope, register, where)} ORDER BY ${order}, one.id LIMIT ${limit}::int)`;
}

/** In seconds; null where the record does not say. */
function dueOf({ field, hours = 0 }: NonNullable<Wait["until"]>): Prisma.Sql {
  const later = typeof hours === "number" ? Prisma.sql`${hours}::int` : columnOf(hours);
  return Prisma.sql`(extract(epoch FROM ${columnOf(field)}) + ${later} * 3600)`;
}

/** A condition of a declaration on the row `one`. */
function holds(condition: Condition): Prisma.Sql {
  const column = columnOf(condition.field);
  if ("isBefore" in condition) return Prisma.sql`${column} < ${columnOf(condition.isBefore)}`;
  if ("isMissingBeside" in condition) {
    return Prisma.sql`(${column} IS NULL AND ${columnOf(condition.isMissingBeside)} IS NOT NULL)`;
  }
  return condition.is === null ? Prisma.sql`${column} IS NULL` : Prisma.sql`${column} = ${condition.is}`;
}

const columnOf = (name: string) => Prisma.raw(`one."${name}"`);
