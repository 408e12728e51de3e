import "server-only";
import { ACT_DUE_DAYS } from "@/lib/calendar/act-due";
import { DAY_MS, midnightOf } from "@/lib/calendar/days";
import type { Scope } from "@/lib/data/scope";
import { Prisma } from "@/lib/generated/client";
import { type ActionDetail, listActionsOfMember } from "./actions";
import type { OwnedRow } from "./register-rows";
import { listWaitingRows } from "./waiting-rows";

interface OfAccount {
  readonly id: string;
  readonly accountId: string;
  readonly accountName: string;
  /** What somebody wrote: the promise, what is measured, the complaint in one line. */
  readonly what: string;
}

interface OpenPromise extends OfAccount {
  readonly dueOn: Date;
}

export interface OpenComplaint extends OfAccount {
  readonly kind: "complaint" | "escalation";
  readonly occurredAt: Date;
}

export interface DueRecords {
  /** What this person means to do. */
  readonly actions: readonly ActionDetail[];
  readonly promises: readonly OpenPromise[];
  readonly complaints: readonly OpenComplaint[];
  /** Of every register that is kept as a declaration. */
  readonly rows: readonly OwnedRow[];
}

/** Of each kind those whose day is nearest; nobody works through more at once. */
const MOST = 40;

/** Whose records: accounts in use of one owner. */
const owned = (scope: Scope, ownerId: string) => Prisma.sql`
  a."workspaceId" = ${scope.viewer.workspaceId}::uuid AND a."ownerId" = ${ownerId}::uuid AND a."archivedAt" IS NULL`;

/**
 * What one member means to do, and what nobody has settled on the accounts they own: promises due by `withinDays` from today or before, complaints
 * without an end, and what waits in the other registers.
 */
export async function listDueRecords(scope: Scope, ownerId: string, withinDays: number): Promise<DueRecords> {
  const today = new Date(midnightOf(scope.now));
  const until = new Date(today.getTime() + withinDays * DAY_MS);
  const promises = await scope.tx.$queryRaw<OpenPromise[]>`
    SELECT p.id, a.id AS "accountId", a.name AS "accountName", p.summary AS what, p."dueOn"
    FROM "Account" a JOIN "Promise" p ON p."workspaceId" = a."workspaceId" AND p."accountId" = a.id
    WHERE ${owned(scope, ownerId)} AND p."keptAt" IS NULL AND p."brokenAt" IS NULL AND p."removedAt" IS NULL AND p."madeBy" = 'us'
      AND p."dueOn" <= ${until}::date
    ORDER BY abs(p."dueOn" - ${today}::date), p.id LIMIT ${MOST}`;
  const complaints = await scope.tx.$queryRaw<OpenComplaint[]>`
    SELECT i.id, a.id AS "accountId", a.name AS "accountName", i.summary AS what, i.kind::text AS kind, i."occurredAt"
    FROM "Account" a JOIN "Interaction" i ON i."workspaceId" = a."workspaceId" AND i."accountId" = a.id
    WHERE ${owned(scope, ownerId)} AND i."resolvedAt" IS NULL AND i."removedAt" IS NULL
      AND i.kind IN ('complaint', 'escalation') AND i."occurredAt" <= ${scope.now}::timestamptz
    ORDER BY i."occurredAt" DESC, i.id LIMIT ${MOST}`;
  const quarter = new Date(scope.now.getTime() + ACT_DUE_DAYS * DAY_MS);
  const rows = await listWaitingRows(scope, { ownerId, until: quarter, limit: MOST });
  const actions = await listActionsOfMember(scope, ownerId);
  return { actions, promises, complaints, rows };
}

/**
 * Complaints of one account without an end by then, the latest first. `changed` are those that were known otherwise than
 * they stand now, and `stillOpen` which of them had no end then.
 */
export async function listOpenComplaints(
  scope: Scope,
  accountId: string,
  { asOf, knownAt, changed = [], stillOpen = [] }: ComplaintsThen,
): Promise<readonly OpenComplaint[]> {
  return scope.tx.$queryRaw<OpenComplaint[]>`
    SELECT i.id, a.id AS "accountId", a.name AS "accountName", i.summary AS what, i.kind::text AS kind, i."occurredAt"
    FROM "Account" a JOIN "Interaction" i ON i."workspaceId" = a."workspaceId" AND i."accountId" = a.id
    WHERE a."workspaceId" = ${scope.viewer.workspaceId}::uuid AND a.id = ${accountId}::uuid
      AND (i.id = ANY (${stillOpen}::uuid[])
        OR i.id <> ALL (${changed}::uuid[])
          AND i.kind IN ('complaint', 'escalation') AND i."removedAt" IS NULL
          AND (i."resolvedAt" IS NULL OR i."resolvedAt" > ${asOf}::timestamptz)
          AND i."occurredAt" <= ${asOf}::timestamptz AND i."recordedAt" <= ${knownAt}::timestamptz)
    ORDER BY i."occurredAt" DESC, i.id LIMIT ${MOST}`;
}

interface ComplaintsThen {
  readonly asOf: Date;
  readonly knownAt: Date;
  readonly changed?: readonly string[];
  readonly stillOpen?: readonly string[];
}
