import "server-only";
import type { AccountTier } from "@/lib/generated/client";
import type { AccountInput } from "@/lib/schemas/account";
import { RELATIONSHIP_TYPES, type RelationshipType } from "@/lib/scoring";
import { oneOfOrNull } from "./one-of";
import { upsertRows } from "./rows";
import type { Scope } from "./scope";

export interface AccountDetail {
  readonly id: string;
  readonly externalId: string | null;
  readonly name: string;
  readonly tier: AccountTier;
  readonly segment: string | null;
  readonly industry: string | null;
  readonly arrCents: number | null;
  readonly currency: string;
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  readonly parent: { readonly id: string; readonly name: string } | null;
  readonly children: readonly { readonly id: string; readonly name: string }[];
  readonly startedOn: Date | null;
  readonly renewsOn: Date | null;
  readonly declaredType: RelationshipType | null;
  readonly supplierShare: string;
  readonly note: string | null;
  readonly version: number;
  readonly createdAt: Date;
  readonly archivedAt: Date | null;
}

export async function findAccount(scope: Scope, accountId: string): Promise<AccountDetail | null> {
  const row = await scope.tx.account.findUnique({
    where: { workspaceId_id: { workspaceId: scope.viewer.workspaceId, id: accountId } },
    include: {
      owner: { select: { user: { select: { name: true } } } },
      parent: { select: { id: true, name: true } },
      children: { select: { id: true, name: true }, where: { archivedAt: null }, orderBy: { name: "asc" } },
    },
  });
  if (!row) return null;
  const { workspaceId: _, owner, arrCents, declaredType, updatedAt: __, ...account } = row;
  return {
    ...account,
    arrCents: arrCents === null ? null : Number(arrCents),
    ownerName: owner?.user.name ?? null,
    declaredType: oneOfOrNull(RELATIONSHIP_TYPES, declaredType),
  };
}

export interface AccountKey {
  readonly id: string;
  readonly name: string;
  readonly externalId: string | null;
  readonly ownerId: string | null;
  readonly currency: string;
  readonly version: number;
}

const keyFields = { id: true, name: true, externalId: true, ownerId: true, currency: true, version: true } as const;

/** Just enough of some accounts to authorise a write to them. */
export async function findAccountKeys(scope: Scope, accountIds: readonly string[]): Promise<readonly AccountKey[]> {
  const where = { workspaceId: scope.viewer.workspaceId, id: { in: [...accountIds] } };
  return scope.tx.account.findMany({ where, select: keyFields });
}

/** Every account by its keys, for matching imported rows and for pickers. */
export async function listAccountKeys(scope: Scope): Promise<readonly AccountKey[]> {
  return scope.tx.account.findMany({
    where: { workspaceId: scope.viewer.workspaceId, archivedAt: null },
    select: keyFields,
    orderBy: { name: "asc" },
  });
}

/** The few accounts whose name holds a text, for the palette. */
export async function searchAccounts(scope: Scope, text: string): Promise<readonly AccountKey[]> {
  return scope.tx.account.findMany({
    where: {
      workspaceId: scope.viewer.workspaceId,
      archivedAt: null,
      name: { contains: escapeLike(text), mode: "insensitive" },
    },
    select: keyFields,
    orderBy: { name: "asc" },
    take: 12,
  });
}

/** `%` and `_` in what somebody typed are letters, not wildcards. */
export const escapeLike = (text: string) => text.replace(/[\\%_]/g, "\\$&");

export interface AccountRow {
  readonly id: string;
  readonly input: AccountInput;
}

const COLUMNS = {
  workspaceId: "uuid",
  id: "uuid",
  externalId: "text",
  name: "text",
  tier: '"AccountTier"',
  segment: "text",
  industry: "text",
  arrCents: "bigint",
  currency: "text",
  ownerId: "uuid",
  parentId: "uuid",
  startedOn: "date",
  renewsOn: "date",
  declaredType: "text",
  supplierShare: "text",
  note: "text",
  createdAt: "timestamptz",
  updatedAt: "timestamptz",
};

/** Creates and changes accounts; an existing one moves to its next version. */
export async function saveAccounts(scope: Scope, accounts: readonly AccountRow[]): Promise<void> {
  const { workspaceId } = scope.viewer;
  await upsertRows(scope.tx, {
    table: "Account",
    columns: COLUMNS,
    rows: accounts.map(({ id, input }) => ({ ...input, workspaceId, id, createdAt: scope.now, updatedAt: scope.now })),
    key: ["workspaceId", "id"],
    kept: ["createdAt"],
    isVersioned: true,
  });
}

export async function setAccountArchived(scope: Scope, accountId: string, isArchived: boolean): Promise<void> {
  await scope.tx.account.update({
    where: { workspaceId_id: { workspaceId: scope.viewer.workspaceId, id: accountId } },
    data: { archivedAt: isArchived ? scope.now : null, updatedAt: scope.now, version: { increment: 1 } },
  });
}

/** How many levels of parents an account may have above it. */
const MAX_DEPTH = 20;

/** Is one of these accounts, as stored now, above itself, or its line of parents grown beyond all use? */
export async function areInOwnLine(scope: Scope, accountIds: readonly string[]): Promise<boolean> {
  const { workspaceId } = scope.viewer;
  const [row] = await scope.tx.$queryRaw<{ isLoop: boolean }[]>`
    WITH RECURSIVE line("startId", "parentId", depth) AS (
      SELECT id, "parentId", 1 FROM "Account"
      WHERE "workspaceId" = ${workspaceId}::uuid AND id = ANY(${[...accountIds]}::uuid[])
      UNION ALL
      SELECT line."startId", above."parentId", line.depth + 1
      FROM "Account" above JOIN line ON above.id = line."parentId"
      WHERE above."workspaceId" = ${workspaceId}::uuid AND line."parentId" <> line."startId"
        AND line.depth < ${MAX_DEPTH}::int
    )
    SELECT coalesce(bool_or("parentId" = "startId" OR depth >= ${MAX_DEPTH}::int), false) AS "isLoop" FROM line`;
  return row?.isLoop ?? false;
}
