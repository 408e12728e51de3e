import "server-only";
import { midnightOf } from "@/lib/calendar/days";
import { Prisma } from "@/lib/generated/client";
import { ACTION_REASONS, ACTION_STATES, type ActionInput } from "@/lib/schemas/action";
import { OWNER_NAME } from "./members";
import { nameHolds } from "./name-search";
import { oneOf } from "./one-of";
import { saveVersioned } from "./rows";
import type { Scope } from "./scope";

export interface ActionDetail extends Omit<ActionInput, "actionId" | "version"> {
  readonly id: string;
  readonly version: number;
  readonly recordedAt: Date;
  readonly recordedById: string | null;
  /** Null while nobody has taken it on. */
  readonly ownerName: string | null;
  readonly accountName: string;
}

/** Of one account so many at most, the open ones first: nobody reads more. */
const MOST_OF_ACCOUNT = 200;

/** Of one person, those that are due first. */
const MOST_OF_MEMBER = 60;

/** Due before they were closed, or still due. */
const OPEN = Prisma.sql`c."removedAt" IS NULL AND c.state IN ('open', 'snoozed')`;

const awake = ({ now }: Scope) => Prisma.sql`${OPEN}
  AND (c."snoozedUntil" IS NULL OR c."snoozedUntil" <= ${new Date(midnightOf(now))}::date)`;

/** What stands of an account: open ones by their day, then what was closed last. */
export async function listActionsOf(scope: Scope, accountId: string): Promise<readonly ActionDetail[]> {
  return read(
    scope,
    Prisma.sql`c."accountId" = ${accountId}::uuid AND c."removedAt" IS NULL
      ORDER BY c."closedOn" DESC NULLS FIRST, c."dueOn", c.id LIMIT ${MOST_OF_ACCOUNT}::int`,
  );
}

/**
 * Open actions of a member by their day, and those of the accounts they own that nobody has who is still here. What waits
 * for a later day is left out.
 */
export async function listActionsOfMember(scope: Scope, memberId: string): Promise<readonly ActionDetail[]> {
  // Either arm by its index, and no more of it than is shown: neither the actions of all nor what is closed is walked through.
  const first = (where: Prisma.Sql) => Prisma.sql`(
    SELECT c.id FROM "Action" c JOIN "Account" a ON a."workspaceId" = c."workspaceId" AND a.id = c."accountId"
    WHERE c."workspaceId" = ${scope.viewer.workspaceId}::uuid AND a."archivedAt" IS NULL AND ${awake(scope)} AND ${where}
    ORDER BY c."dueOn", c.id LIMIT ${MOST_OF_MEMBER}::int)`;
  const theirs = first(Prisma.sql`c."ownerId" = ${memberId}::uuid`);
  const nobodys = first(Prisma.sql`a."ownerId" = ${memberId}::uuid AND (c."ownerId" IS NULL OR EXISTS (
    SELECT FROM "Member" gone WHERE gone."workspaceId" = c."workspaceId" AND gone.id = c."ownerId"
      AND gone."deactivatedAt" IS NOT NULL))`);
  return read(
    scope,
    Prisma.sql`c.id IN (${theirs} UNION ${nobodys}) ORDER BY c."dueOn", c.id LIMIT ${MOST_OF_MEMBER}::int`,
  );
}

export interface FoundAction {
  readonly id: string;
  readonly summary: string;
  readonly accountId: string;
  readonly accountName: string;
}

/** Nobody looks through more while typing. */
const MOST_FOUND = 5;

/** The few open actions whose words hold what was typed, those due first. */
export async function searchActions({ tx, viewer }: Scope, typed: string): Promise<readonly FoundAction[]> {
  return tx.$queryRaw<FoundAction[]>`
    SELECT c.id, c.summary, a.id AS "accountId", a.name AS "accountName"
    FROM "Action" c JOIN "Account" a ON a."workspaceId" = c."workspaceId" AND a.id = c."accountId"
    WHERE c."workspaceId" = ${viewer.workspaceId}::uuid AND a."archivedAt" IS NULL AND ${OPEN}
      AND ${nameHolds(Prisma.sql`folded(c.summary)`, typed)}
    ORDER BY c."dueOn", c.id LIMIT ${MOST_FOUND}::int`;
}

/** Of each of these accounts the open action that is due first. */
export async function listNextActions(scope: Scope, accountIds: readonly string[]): Promise<readonly ActionDetail[]> {
  const first = Prisma.sql`
    SELECT DISTINCT ON (c."accountId") c.id FROM "Action" c
    WHERE c."workspaceId" = ${scope.viewer.workspaceId}::uuid AND c."accountId" = ANY (${[...accountIds]}::uuid[])
      AND ${awake(scope)} ORDER BY c."accountId", c."dueOn", c.id`;
  return read(scope, Prisma.sql`c.id IN (${first}) ORDER BY c."dueOn", c.id`);
}

/** Also one that was taken back. */
export async function findAction(
  scope: Scope,
  actionId: string,
): Promise<(ActionDetail & { readonly removedAt: Date | null }) | null> {
  const [action] = await read(scope, Prisma.sql`c.id = ${actionId}::uuid`);
  return action ?? null;
}

type StoredAction = ActionDetail & { readonly removedAt: Date | null };

async function read(scope: Scope, where: Prisma.Sql): Promise<readonly StoredAction[]> {
  const rows = await scope.tx.$queryRaw<
    (Omit<StoredAction, "reasonKind" | "state"> & { readonly reasonKind: string; readonly state: string })[]
  >`
    SELECT c.id, c."accountId", a.name AS "accountName", c.summary, c."reasonKind", c."reasonKey", c."promiseId", c.reason,
      c."ownerId", ${OWNER_NAME} AS "ownerName", c."dueOn", c.state, c."snoozedUntil", c."closedOn", c.outcome,
      c."recordedAt", c."recordedById", c.version, c."removedAt"
    FROM "Action" c
    JOIN "Account" a ON a."workspaceId" = c."workspaceId" AND a.id = c."accountId"
    LEFT JOIN "Member" m ON m."workspaceId" = c."workspaceId" AND m.id = c."ownerId"
    LEFT JOIN "User" u ON u.id = m."userId"
    WHERE c."workspaceId" = ${scope.viewer.workspaceId}::uuid AND ${where}`;
  return rows.map((row) => ({
    ...row,
    reasonKind: oneOf(ACTION_REASONS, row.reasonKind),
    state: oneOf(ACTION_STATES, row.state),
  }));
}

const ACTION = {
  table: "Action",
  columns: {
    summary: "text",
    reasonKind: "text",
    reasonKey: "text",
    promiseId: "uuid",
    reason: "text",
    ownerId: "uuid",
    dueOn: "date",
    state: "text",
    snoozedUntil: "date",
    closedOn: "date",
    outcome: "text",
  },
  made: { recordedAt: "timestamptz", recordedById: "uuid" },
  isRemovable: true,
} as const;

/** Creates an action, or changes it when the version seen is the one stored; false when it is not. */
export async function saveAction(
  scope: Scope,
  id: string,
  { accountId, version, ...fields }: Omit<ActionInput, "actionId">,
): Promise<boolean> {
  const made = { recordedAt: scope.now, recordedById: scope.viewer.memberId };
  return saveVersioned(scope, ACTION, { id, accountId, version, fields, made });
}

/** Takes an action back, or lets it stand again; its row stays. */
export async function setActionRemoved(scope: Scope, actionId: string, isRemoved: boolean): Promise<void> {
  await scope.tx.action.update({
    where: { workspaceId_id: { workspaceId: scope.viewer.workspaceId, id: actionId } },
    data: { removedAt: isRemoved ? scope.now : null, version: { increment: 1 } },
  });
}
