import "server-only";
import { DAY_MS } from "@/lib/calendar/days";
import { AppError } from "@/lib/errors";
import { ask } from "./ask";
import type { Tx } from "./client";

// The table itself is closed to the app: each function here asks one of the database, by key.

/** What a live session tells before any workspace is opened. */
export interface LiveSession {
  readonly id: string;
  readonly userId: string;
  readonly workspaceId: string;
}

/** A session lives this long after sign-in, whatever happens. */
export const SESSION_LIFETIME_MS = 14 * DAY_MS;

interface NewSession {
  readonly userId: string;
  readonly workspaceId: string;
  readonly userAgent: string | null;
}

/** For somebody whose identity is certain. */
export async function createSession(input: NewSession): Promise<LiveSession> {
  const session = await beginSession(input, null);
  if (session) return session;
  throw new AppError("not_signed_in", { message: "This login is not there any more." });
}

/**
 * A session for whoever knew the password, if it is the password still: proving it takes so long that it can be changed
 * meanwhile, and a change ends the sessions that are there. In one statement, which waits for a change that is under way.
 * @returns null where it is another one by now
 */
export const createProvenSession = (input: NewSession, passwordHash: string): Promise<LiveSession | null> =>
  beginSession(input, passwordHash);

async function beginSession(
  { userId, workspaceId, userAgent }: NewSession,
  provenHash: string | null,
): Promise<LiveSession | null> {
  const expiresAt = new Date(Date.now() + SESSION_LIFETIME_MS);
  const [row] = await ask()<{ id: string | null }>`
    SELECT begin_session(${userId}::uuid, ${workspaceId}::uuid, ${userAgent}::text, ${expiresAt}::timestamptz,
      ${provenHash}::text) AS id`;
  return row?.id ? { id: row.id, userId, workspaceId } : null;
}

/** The session behind a token, if it still lives; asked on every request. */
export async function findLiveSession(id: string): Promise<LiveSession | null> {
  const [session] = await ask()<LiveSession>`SELECT * FROM live_session(${id}::uuid, ${new Date()}::timestamptz)`;
  return session ?? null;
}

export async function endSession(id: string): Promise<void> {
  await ask()`SELECT end_session(${id}::uuid, ${new Date()}::timestamptz)::text`;
}

/** From the next request on the session works in another workspace; the caller has made sure that its user may. */
export async function moveSession(tx: Tx, { id, workspaceId }: { id: string; workspaceId: string }): Promise<void> {
  await tx.$executeRaw`SELECT move_session(${id}::uuid, ${workspaceId}::uuid)`;
}

interface EndedSessions {
  readonly userId: string;
  /** Where a role or a membership ends; a password opens all of them. */
  readonly workspaceId?: string;
  /** The one in which it is done. */
  readonly exceptId?: string;
}

/** Ends the sessions of a user, after a change of password, role or membership. */
export async function endSessionsOf(tx: Tx, { userId, workspaceId, exceptId }: EndedSessions): Promise<void> {
  await tx.$executeRaw`
    SELECT end_sessions(${userId}::uuid, ${workspaceId ?? null}::uuid, ${exceptId ?? null}::uuid,
      ${new Date()}::timestamptz)`;
}

/** Forgets sessions that ended before, in whatever workspace; tells how many. */
export async function forgetSessions(before: Date): Promise<number> {
  const [row] = await ask()<{ count: number }>`SELECT forget_sessions(${before}::timestamptz) AS count`;
  return row?.count ?? 0;
}
