import "server-only";
import { Prisma } from "@/lib/generated/client";
import { type AccountInput, SUPPLIER_SHARES } from "@/lib/schemas/account";
import { RELATIONSHIP_TYPES } from "@/lib/scoring";
import { ACCOUNTS } from "./account-query";
import { keepFormerStates } from "./former-states";
import { OWNER_NAME } from "./members";
import { nameBegins, nameHolds } from "./name-search";
import { oneOf, oneOfOrNull } from "./one-of";
import { upsertRows } from "./rows";
import type { Scope } from "./scope";
import { tellOwners } from "./tell-changes";

/** A longer list is not looked through; one types another letter. */
const MOST_FOUND = 12;

/** A head names so many of the accounts below one; all of them stand on a view of their own. */
const MOST_NAMED = 8;

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface AccountDetail extends Readonly<AccountInput> {
  readonly id: string;
  readonly ownerName: string | null;
  readonly parent: Named | null;
  /** The first of those right below it by name, and how many they are; archived ones stand in no list. */
  readonly children: readonly Named[];
  readonly childCount: number;
  /** Whether any hangs below it, archived ones as well: they hand on those below them. */
  readonly hasBelow: boolean;
  readonly version: number;
  readonly createdAt: Date;
  readonly archivedAt: Date | null;
}

type StoredDetail = Omit<AccountDetail, "arrCents" | "declaredType" | "supplierShare"> & {
  readonly arrCents: bigint | null;
  readonly declaredType: string | null;
  readonly supplierShare: string;
};

/** In one statement: with whoever owns it and what stands around it as relations it would be five. */
export async function findAccount(scope: Scope, accountId: string): Promise<AccountDetail | null> {
  const [row] = await scope.tx.$queryRaw<StoredDetail[]>`
    SELECT a.id, a.version, a."createdAt", a."archivedAt", ${OWN_COLUMNS}, ${OWNER_NAME} AS "ownerName",
      (SELECT json_build_object('id', p.id, 'name', p.name) FROM "Account" p
        WHERE p."workspaceId" = a."workspaceId" AND p.id = a."parentId") AS parent,
      (SELECT coalesce(json_agg(json_build_object('id', c.id, 'name', c.name) ORDER BY c.name), '[]'::json)
        FROM (SELECT b.id, b.name FROM "Account" b
          WHERE b."workspaceId" = a."workspaceId" AND b."parentId" = a.id AND b."archivedAt" IS NULL
          ORDER BY b.name LIMIT ${MOST_NAMED}::int) c
      ) AS children,
      (SELECT count(*)::int FROM "Account" b
        WHERE b."workspaceId" = a."workspaceId" AND b."parentId" = a.id AND b."archivedAt" IS NULL) AS "childCount",
      EXISTS (SELECT FROM "Account" b WHERE b."workspaceId" = a."workspaceId" AND b."parentId" = a.id) AS "hasBelow"
    FROM ${ACCOUNTS} WHERE a."workspaceId" = ${scope.viewer.workspaceId}::uuid AND a.id = ${accountId}::uuid`;
  return row ? { ...row, ...ownTypesOf(row) } : null;
}

/** What the database holds in wider types than an input has: money as a big integer, two closed sets as text. */
export const ownTypesOf = (
  row: Readonly<{ arrCents: bigint | number | null; declaredType: string | null; supplierShare: string }>,
) => ({
  arrCents: row.arrCents === null ? null : Number(row.arrCents),
  declaredType: oneOfOrNull(RELATIONSHIP_TYPES, row.declaredType),
  supplierShare: oneOf(SUPPLIER_SHARES, row.supplierShare),
});

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

/** Is there any account to speak of? */
export async function hasAccounts(scope: Scope): Promise<boolean> {
  const where = { workspaceId: scope.viewer.workspaceId, archivedAt: null };
  return (await scope.tx.account.findFirst({ where, select: { id: true } })) !== null;
}

/** Every account by its keys, for matching imported rows. */
export async function listAccountKeys(scope: Scope): Promise<readonly AccountKey[]> {
  return scope.tx.account.findMany({
    where: { workspaceId: scope.viewer.workspaceId, archivedAt: null },
    select: keyFields,
    orderBy: { name: "asc" },
  });
}

export interface FoundAccount {
  readonly id: string;
  readonly name: string;
}

/** The few accounts whose name holds what was typed, those that begin with it first. */
export async function searchAccounts(scope: Scope, typed: string): Promise<readonly FoundAccount[]> {
  const column = Prisma.sql`a."foldedName"`;
  return scope.tx.$queryRaw<FoundAccount[]>`
    SELECT a.id, a.name FROM "Account" a
    WHERE a."workspaceId" = ${scope.viewer.workspaceId}::uuid AND a."archivedAt" IS NULL AND ${nameHolds(column, typed)}
    ORDER BY ${nameBegins(column, typed)}, a.name, a.id LIMIT ${MOST_FOUND}`;
}

/** Of these accounts, those that are there, by name. */
export async function listAccountNames(scope: Scope, accountIds: readonly string[]): Promise<readonly FoundAccount[]> {
  return scope.tx.account.findMany({
    where: { workspaceId: scope.viewer.workspaceId, id: { in: [...accountIds] } },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });
}

export interface AccountRow {
  readonly id: string;
  readonly input: AccountInput;
}

/** All that can be said about an account, by its column: saved, and read for imports, by this list. */
export const ACCOUNT_COLUMNS = {
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
} as const satisfies Record<keyof AccountInput, string>;

const OWN_COLUMNS = Prisma.raw(
  Object.keys(ACCOUNT_COLUMNS)
    .map((name) => `a."${name}"`)
    .join(", "),
);

const COLUMNS = {
  workspaceId: "uuid",
  id: "uuid",
  ...ACCOUNT_COLUMNS,
  createdAt: "timestamptz",
  updatedAt: "timestamptz",
};

/** Creates and changes accounts; an existing one moves to its next version. */
export async function saveAccounts(scope: Scope, accounts: readonly AccountRow[]): Promise<void> {
  const { workspaceId } = scope.viewer;
  await keepFormerStates(
    scope,
    "account",
    accounts.map(({ id }) => id),
  );
  await tellOwners(
    scope,
    accounts.map(({ id: accountId, input: { ownerId } }) => ({ accountId, ownerId })),
  );
  await upsertRows(scope.tx, {
    table: "Account",
    columns: COLUMNS,
    rows: accounts.map(({ id, input }) => ({ ...input, workspaceId, id, createdAt: scope.now, updatedAt: scope.now })),
    key: ["workspaceId", "id"],
    kept: ["createdAt"],
    isVersioned: true,
  });
}

export async function setAccountsArchived(
  scope: Scope,
  accountIds: readonly string[],
  isArchived: boolean,
): Promise<void> {
  if (accountIds.length === 0) return;
  await keepFormerStates(scope, "account", accountIds);
  await scope.tx.account.updateMany({
    where: { workspaceId: scope.viewer.workspaceId, id: { in: [...accountIds] } },
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
