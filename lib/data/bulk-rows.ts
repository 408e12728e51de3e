import "server-only";
import { Prisma } from "@/lib/generated/client";
import {
  ARCHIVED,
  type BulkKind,
  type BulkOutcome,
  type BulkSelection,
  type BulkStand,
  IN_USE,
} from "@/lib/schemas/bulk-change";
import type { OwnMoney } from "@/lib/schemas/own-money";
import { ACCOUNTS, accountsWhere } from "./account-query";
import type { Scope } from "./scope";

/** Chosen accounts, or all that a list shows, whatever page one was on. */
const selectedBy = (scope: Scope, selection: BulkSelection, money: OwnMoney): Prisma.Sql =>
  "filter" in selection
    ? accountsWhere(scope, selection.filter, money)
    : Prisma.sql`a."workspaceId" = ${scope.viewer.workspaceId}::uuid
        AND a.id = ANY (${[...selection.accountIds]}::uuid[])`;

const VALUES: Readonly<Record<BulkKind, Prisma.Sql>> = {
  owner: Prisma.sql`a."ownerId"::text`,
  tier: Prisma.sql`a.tier::text`,
  segment: Prisma.sql`a.segment`,
  archive: Prisma.sql`CASE WHEN a."archivedAt" IS NULL THEN ${IN_USE} ELSE ${ARCHIVED} END`,
  restore: Prisma.sql`CASE WHEN a."archivedAt" IS NULL THEN ${IN_USE} ELSE ${ARCHIVED} END`,
  action: Prisma.sql`NULL::text`,
};

/** Of an archived account: another that is in use has its name, and neither has a key of another system to tell them apart. */
const NAME_TAKEN = Prisma.sql`(a."archivedAt" IS NOT NULL AND a."externalId" IS NULL
  AND lower(normalize(a.name, NFKC)) IN (
    SELECT lower(normalize(o.name, NFKC)) FROM "Account" o
    WHERE o."workspaceId" = a."workspaceId" AND o."archivedAt" IS NULL AND o."externalId" IS NULL))`;

/** Of several archived ones of one name that are looked at together, the first has it. */
const isSecond = (accountIds: readonly string[]) => Prisma.sql`(a."archivedAt" IS NOT NULL AND a."externalId" IS NULL
  AND EXISTS (
    SELECT FROM "Account" o WHERE o."workspaceId" = a."workspaceId" AND o.id = ANY (${[...accountIds]}::uuid[])
      AND o.id < a.id AND o."externalId" IS NULL AND lower(normalize(o.name, NFKC)) = lower(normalize(a.name, NFKC))))`;

/** Whether that matters at all to what is to be done. */
const isNameTaken = (kind: BulkKind, together: readonly string[] = []): Prisma.Sql => {
  if (kind !== "restore" && kind !== "archive") return Prisma.sql`false`;
  return together.length === 0 ? NAME_TAKEN : Prisma.sql`(${NAME_TAKEN} OR ${isSecond(together)})`;
};

interface Selected {
  readonly selection: BulkSelection;
  readonly kind: BulkKind;
  readonly money: OwnMoney;
}

/** The chosen accounts, counted by what decides over what becomes of them. */
export async function countStands(
  scope: Scope,
  { selection, kind, money }: Selected,
): Promise<readonly (BulkStand & { readonly accounts: number })[]> {
  return scope.tx.$queryRaw<(BulkStand & { accounts: number })[]>`
    SELECT a."ownerId", ${VALUES[kind]} AS value, ${isNameTaken(kind)} AS "isNameTaken", count(*)::int AS accounts
    FROM ${ACCOUNTS} WHERE ${selectedBy(scope, selection, money)} GROUP BY 1, 2, 3`;
}

/** Keeps which accounts they are: from here on a list that changes changes nothing about it. Answers how many. */
export async function freezeSelection(
  scope: Scope,
  bulkChangeId: string,
  { selection, money }: Omit<Selected, "kind">,
): Promise<number> {
  return scope.tx.$executeRaw`
    INSERT INTO "BulkChangeRow" ("workspaceId", "bulkChangeId", "accountId")
    SELECT a."workspaceId", ${bulkChangeId}::uuid, a.id FROM ${ACCOUNTS} WHERE ${selectedBy(scope, selection, money)}`;
}

/** The next accounts to which a change has not come yet; of one that is undone, the next that it changed. */
export async function listRowsWith(
  scope: Scope,
  bulkChangeId: string,
  { outcome, take }: { readonly outcome: "waiting" | "changed"; readonly take: number },
): Promise<readonly string[]> {
  const rows = await scope.tx.bulkChangeRow.findMany({
    where: { workspaceId: scope.viewer.workspaceId, bulkChangeId, outcome },
    select: { accountId: true },
    orderBy: { accountId: "asc" },
    take,
  });
  return rows.map(({ accountId }) => accountId);
}

/** How some accounts stand now. */
export async function listStands(
  scope: Scope,
  kind: BulkKind,
  accountIds: readonly string[],
): Promise<readonly (BulkStand & { readonly id: string })[]> {
  return scope.tx.$queryRaw<(BulkStand & { id: string })[]>`
    SELECT a.id, a."ownerId", ${VALUES[kind]} AS value, ${isNameTaken(kind, accountIds)} AS "isNameTaken" FROM "Account" a
    WHERE a."workspaceId" = ${scope.viewer.workspaceId}::uuid AND a.id = ANY (${[...accountIds]}::uuid[])
    ORDER BY a.id`;
}

/** Says what became of some accounts; of those that were changed, under which number their former state is kept. */
export async function saveOutcome(
  scope: Scope,
  bulkChangeId: string,
  { outcome, accountIds }: { readonly outcome: BulkOutcome; readonly accountIds: readonly string[] },
): Promise<void> {
  if (accountIds.length === 0) return;
  const newest = Prisma.sql`(SELECT max(f.sequence) FROM "FormerState" f
    WHERE f."workspaceId" = r."workspaceId" AND f."nounId" = r."accountId")`;
  await scope.tx.$executeRaw`
    UPDATE "BulkChangeRow" r SET outcome = ${outcome},
      "keptAs" = ${outcome === "changed" ? newest : Prisma.sql`r."keptAs"`}
    WHERE r."workspaceId" = ${scope.viewer.workspaceId}::uuid AND r."bulkChangeId" = ${bulkChangeId}::uuid
      AND r."accountId" = ANY (${[...accountIds]}::uuid[])`;
}

/** Which action was made for which account. */
export async function saveMadeActions(
  scope: Scope,
  bulkChangeId: string,
  made: readonly { readonly accountId: string; readonly actionId: string }[],
): Promise<void> {
  await scope.tx.$executeRaw`
    UPDATE "BulkChangeRow" r SET "actionId" = made."actionId"
    FROM unnest(${made.map((one) => one.accountId)}::uuid[], ${made.map((one) => one.actionId)}::uuid[])
      AS made("accountId", "actionId")
    WHERE r."workspaceId" = ${scope.viewer.workspaceId}::uuid AND r."bulkChangeId" = ${bulkChangeId}::uuid
      AND r."accountId" = made."accountId"`;
}

/** The columns whose former values are kept, by what was changed. */
const KEPT: Readonly<Record<Exclude<BulkKind, "action">, string>> = {
  owner: "ownerId",
  tier: "tier",
  segment: "segment",
  archive: "archivedAt",
  restore: "archivedAt",
};

/** A changed account as it has to be looked at before its change is undone. */
export interface ChangedStand {
  readonly id: string;
  readonly ownerId: string | null;
  /** What stood there before the change. */
  readonly before: string | null;
  /** Somebody set the field since, though it may say the same again. */
  readonly isChanged: boolean;
  readonly isNameTaken: boolean;
}

/**
 * What a change found in accounts it changed, and whether that field was touched since: every change keeps what stood
 * there until then, so a field that went elsewhere and came back is known as well.
 */
export async function listChangedStands(
  scope: Scope,
  { bulkChangeId, kind, target }: { bulkChangeId: string; kind: Exclude<BulkKind, "action">; target: string | null },
  accountIds: readonly string[],
): Promise<readonly ChangedStand[]> {
  const kept = (state: string) => {
    const cell = Prisma.sql`(${Prisma.raw(state)}.state ->> ${KEPT[kind]})`;
    if (kind !== "archive" && kind !== "restore") return cell;
    return Prisma.sql`(CASE WHEN ${cell} IS NULL THEN ${IN_USE} ELSE ${ARCHIVED} END)`;
  };
  return scope.tx.$queryRaw<ChangedStand[]>`
    SELECT a.id, a."ownerId", ${kept("f")} AS before, ${isNameTaken(kind, accountIds)} AS "isNameTaken",
      ${VALUES[kind]} IS DISTINCT FROM ${target}::text OR EXISTS (
        SELECT FROM "FormerState" later
        WHERE later."workspaceId" = r."workspaceId" AND later."nounId" = r."accountId" AND later.noun = 'account'
          AND later.sequence > r."keptAs" AND ${kept("later")} IS DISTINCT FROM ${target}::text) AS "isChanged"
    FROM "BulkChangeRow" r
    JOIN "Account" a ON a."workspaceId" = r."workspaceId" AND a.id = r."accountId"
    JOIN "FormerState" f ON f."workspaceId" = r."workspaceId" AND f."nounId" = r."accountId" AND f.sequence = r."keptAs"
    WHERE r."workspaceId" = ${scope.viewer.workspaceId}::uuid AND r."bulkChangeId" = ${bulkChangeId}::uuid
      AND r."accountId" = ANY (${[...accountIds]}::uuid[]) ORDER BY a.id`;
}

/** Actions that a change made, and whether anybody worked on them since. */
export async function listMadeActions(
  scope: Scope,
  bulkChangeId: string,
  accountIds: readonly string[],
): Promise<readonly { id: string; ownerId: string | null; actionId: string; isChanged: boolean }[]> {
  return scope.tx.$queryRaw`
    SELECT a.id, a."ownerId", c.id AS "actionId", (c.version > 1 OR c."removedAt" IS NOT NULL) AS "isChanged"
    FROM "BulkChangeRow" r
    JOIN "Account" a ON a."workspaceId" = r."workspaceId" AND a.id = r."accountId"
    JOIN "Action" c ON c."workspaceId" = r."workspaceId" AND c.id = r."actionId"
    WHERE r."workspaceId" = ${scope.viewer.workspaceId}::uuid AND r."bulkChangeId" = ${bulkChangeId}::uuid
      AND r."accountId" = ANY (${[...accountIds]}::uuid[]) ORDER BY a.id`;
}
