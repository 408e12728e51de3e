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
  /** Of each register. */
  readonly limit: number;
}

/**
 * What nobody has settled on the accounts in use of one owner, of each register what is due nearest; of what waits without
 * a day what was recorded last.
 */
export async function listWaitingRows(scope: Scope, wanted: Wanted): Promise<readonly OwnedRow[]> {
  const arms = ALL_REGISTERS.flatMap(({ waits, ...register }) =>
    waits ? armOf(scope, { register, waits, ...wanted }) : [],
  );
  const rows = await scope.tx.$queryRaw<StoredOwnedRow[]>`
    SELECT every.*, a.name AS "accountName" FROM (${Prisma.join(arms, " UNION ALL ")}) every
    JOIN "Account" a ON a."workspaceId" = ${scope.viewer.workspaceId}::uuid AND a.id = every."accountId"`;
  return rows.map(readOwnedRow);
}

interface Arm extends Wanted {
  readonly register: Register;
  readonly waits: readonly Wait[];
}

function armOf(scope: Scope, { register, waits, ownerId, until, limit }: Arm): Prisma.Sql {
  const each = waits.map((wait) => {
    const due = wait.until ? dueOf(wait.until) : null;
    const isNear = due ? Prisma.sql`${due} <= extract(epoch FROM ${until}::timestamptz)` : Prisma.sql`true`;
    return {
      due: due ?? Prisma.sql`NULL`,
      holds: Prisma.sql`(${Prisma.join(wait.when.map(holds), " AND ")} AND ${isNear})`,
    };
  });
  const where = Prisma.sql`one."removedAt" IS NULL AND (${Prisma.join(
    each.map((wait) => wait.holds),
    " OR ",
  )})
    AND one."accountId" IN (
      SELECT owned.id FROM "Account" owned WHERE owned."workspaceId" = ${scope.viewer.workspaceId}::uuid
        AND owned."ownerId" = ${ownerId}::uuid AND owned."archivedAt" IS NULL)`;
  const cases = each.map((wait) => Prisma.sql`WHEN ${wait.holds} THEN ${wait.due}`);
  const due = Prisma.sql`(CASE ${Prisma.join(cases, " ")} END)::numeric`;
  return Prisma.sql`(${selectOf(scope, register, where)}
    ORDER BY abs(${due} - extract(epoch FROM ${scope.now}::timestamptz)) NULLS LAST, one."recordedAt" DESC, one.id
    LIMIT ${limit}::int)`;
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
