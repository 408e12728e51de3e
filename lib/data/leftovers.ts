import "server-only";
import { DAY_MS } from "@/lib/calendar/days";
import { KEPT_DAYS } from "@/lib/schemas/kept-days";
import type { Scope } from "./scope";
import { forgetSessions } from "./sessions";

/** Rows of one kind removed in one transaction. */
const AT_ONCE = 5000;

const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * DAY_MS);

interface Removal {
  readonly scope: Scope;
  readonly workspaceId: string;
  readonly atOnce: number;
}

/** What of a workspace nobody asks for any more, and how some of it is removed. */
const LEFTOVERS = {
  requests: ({ scope, workspaceId, atOnce }: Removal) => scope.tx.$executeRaw`
    DELETE FROM "IdempotencyKey" WHERE "workspaceId" = ${workspaceId}::uuid AND ("memberId", key) IN (
      SELECT "memberId", key FROM "IdempotencyKey" WHERE "workspaceId" = ${workspaceId}::uuid
        AND "createdAt" < ${daysBefore(scope.now, KEPT_DAYS.requests)}::timestamptz LIMIT ${atOnce}::int)`,

  invitations: ({ scope, workspaceId, atOnce }: Removal) => scope.tx.$executeRaw`
    DELETE FROM "Invitation" WHERE "workspaceId" = ${workspaceId}::uuid AND id IN (
      SELECT id FROM "Invitation" WHERE "workspaceId" = ${workspaceId}::uuid AND "acceptedAt" IS NULL
        AND "expiresAt" < ${daysBefore(scope.now, KEPT_DAYS.invitations)}::timestamptz LIMIT ${atOnce}::int)`,

  notifications: ({ scope, workspaceId, atOnce }: Removal) => scope.tx.$executeRaw`
    DELETE FROM "Notification" WHERE "workspaceId" = ${workspaceId}::uuid AND id IN (
      SELECT id FROM "Notification" WHERE "workspaceId" = ${workspaceId}::uuid
        AND "happenedAt" < ${daysBefore(scope.now, KEPT_DAYS.notifications)}::timestamptz LIMIT ${atOnce}::int)`,

  /** The rows stay, so that a report counts what it counted, and what was refused stays whole. */
  importCells: ({ scope, workspaceId, atOnce }: Removal) => scope.tx.$executeRaw`
    UPDATE "ImportRow" SET cells = '{}', findings = NULL
    WHERE "workspaceId" = ${workspaceId}::uuid AND ("runId", line) IN (
      SELECT r."runId", r.line FROM "ImportRun" u
      JOIN "ImportRow" r ON r."workspaceId" = u."workspaceId" AND r."runId" = u.id
      WHERE u."workspaceId" = ${workspaceId}::uuid AND u.status IN ('done', 'cancelled')
        AND u."finishedAt" < ${daysBefore(scope.now, KEPT_DAYS.importCells)}::timestamptz
        AND r.action <> 'error' AND r.cells <> '{}' LIMIT ${atOnce}::int)`,

  /** Row by row first: a run goes once it has none, and never takes a hundred thousand along in one statement. */
  importDrafts: async ({ scope, workspaceId, atOnce }: Removal) => {
    const before = daysBefore(scope.now, KEPT_DAYS.importDrafts);
    const rows = await scope.tx.$executeRaw`
      DELETE FROM "ImportRow" WHERE "workspaceId" = ${workspaceId}::uuid AND ("runId", line) IN (
        SELECT r."runId", r.line FROM "ImportRun" u
        JOIN "ImportRow" r ON r."workspaceId" = u."workspaceId" AND r."runId" = u.id
        WHERE u."workspaceId" = ${workspaceId}::uuid AND u.status = 'planned' AND u."nextPosition" = 0
          AND u."createdAt" < ${before}::timestamptz LIMIT ${atOnce}::int)`;
    const runs = await scope.tx.$executeRaw`
      DELETE FROM "ImportRun" u WHERE u."workspaceId" = ${workspaceId}::uuid AND u.status = 'planned'
        AND u."nextPosition" = 0 AND u."createdAt" < ${before}::timestamptz
        AND NOT EXISTS (
          SELECT FROM "ImportRow" r WHERE r."workspaceId" = u."workspaceId" AND r."runId" = u.id)`;
    return rows + runs;
  },
} as const;

export type Leftover = keyof typeof LEFTOVERS;

/** Removes some of it from the workspace at hand, and tells how many rows it took. */
export async function removeLeftovers(scope: Scope, leftover: Leftover, atOnce = AT_ONCE): Promise<number> {
  return LEFTOVERS[leftover]({ scope, workspaceId: scope.viewer.workspaceId, atOnce });
}

/** Forgets sessions that ended long ago, in whatever workspace; tells how many. */
export const removeEndedSessions = (now: Date): Promise<number> => forgetSessions(daysBefore(now, KEPT_DAYS.sessions));
