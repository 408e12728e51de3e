import "server-only";
import { DAY_MS } from "@/lib/calendar/days";
import type { Scope } from "./scope";
import { forgetSessions } from "./sessions";

/** A request is tried again within minutes; a phone without a signal may take days. */
const KEYS_KEPT_DAYS = 30;
/** After so long nobody asks what stood in the cells of a row that was stored: the record says it. */
const CELLS_KEPT_DAYS = 90;
/** Who was signed in from where is asked about for a while after it ended. */
const SESSIONS_KEPT_DAYS = 90;
/** Rows of one kind removed in one transaction. */
const AT_ONCE = 5000;

const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * DAY_MS);

/**
 * Removes of one workspace what nobody asks for any more, some at a time, and tells how many rows it took. Of imports the
 * cells of stored rows go; the rows stay, so that a report counts what it counted, and what was refused stays whole.
 */
export async function removeLeftovers(scope: Scope, atOnce = AT_ONCE): Promise<number> {
  const { workspaceId } = scope.viewer;
  const keys = await scope.tx.$executeRaw`
    DELETE FROM "IdempotencyKey" WHERE "workspaceId" = ${workspaceId}::uuid AND ("memberId", key) IN (
      SELECT "memberId", key FROM "IdempotencyKey" WHERE "workspaceId" = ${workspaceId}::uuid
        AND "createdAt" < ${daysBefore(scope.now, KEYS_KEPT_DAYS)}::timestamptz LIMIT ${atOnce}::int)`;
  const cells = await scope.tx.$executeRaw`
    UPDATE "ImportRow" SET cells = '{}', findings = NULL
    WHERE "workspaceId" = ${workspaceId}::uuid AND ("runId", line) IN (
      SELECT r."runId", r.line FROM "ImportRun" u
      JOIN "ImportRow" r ON r."workspaceId" = u."workspaceId" AND r."runId" = u.id
      WHERE u."workspaceId" = ${workspaceId}::uuid AND u.status IN ('done', 'cancelled')
        AND u."finishedAt" < ${daysBefore(scope.now, CELLS_KEPT_DAYS)}::timestamptz
        AND r.action <> 'error' AND r.cells <> '{}' LIMIT ${atOnce}::int)`;
  return keys + cells;
}

/** Forgets sessions that ended long ago, in whatever workspace; tells how many. */
export const removeEndedSessions = (now: Date): Promise<number> => forgetSessions(daysBefore(now, SESSIONS_KEPT_DAYS));
