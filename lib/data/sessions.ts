import "server-only";
import { DAY_MS } from "@/lib/calendar/days";
import { database, type Tx } from "./client";
import { mapDbError } from "./db-errors";

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

export async function createSession(input: NewSession): Promise<LiveSession> {
  try {
    return await database().session.create({
      data: { ...input, expiresAt: new Date(Date.now() + SESSION_LIFETIME_MS) },
      select: { id: true, userId: true, workspaceId: true },
    });
  } catch (error) {
    throw mapDbError(error);
  }
}

/**
 * A session for whoever knew the password, if it is the password still: proving it takes so long that it can be changed
 * meanwhile, and a change ends the sessions that are there. In one statement, which waits for a change that is under way.
 * @returns null where it is another one by now
 */
export async function createProvenSession(
  { userId, workspaceId, userAgent }: NewSession,
  passwordHash: string,
): Promise<LiveSession | null> {
  const expiresAt = new Date(Date.now() + SESSION_LIFETIME_MS);
  try {
    const [session] = await database().$queryRaw<LiveSession[]>`
      INSERT INTO "Session" ("userId", "workspaceId", "userAgent", "expiresAt")
      SELECT id, ${workspaceId}::uuid, ${userAgent}::text, ${expiresAt}::timestamptz FROM "User"
      WHERE id = ${userId}::uuid AND "passwordHash" = ${passwordHash} FOR SHARE
      RETURNING id, "userId", "workspaceId"`;
    return session ?? null;
  } catch (error) {
    throw mapDbError(error);
  }
}

/** The session behind a token, if it still lives; asked on every request. */
export async function findLiveSession(id: string): Promise<LiveSession | null> {
  try {
    return await database().session.findFirst({
      where: { id, endedAt: null, expiresAt: { gt: new Date() } },
      select: { id: true, userId: true, workspaceId: true },
    });
  } catch (error) {
    throw mapDbError(error);
  }
}

export async function endSession(id: string): Promise<void> {
  try {
    await database().session.updateMany({ where: { id, endedAt: null }, data: { endedAt: new Date() } });
  } catch (error) {
    throw mapDbError(error);
  }
}

/** From the next request on the session works in another workspace; the caller has made sure that its user may. */
export async function moveSession(tx: Tx, { id, workspaceId }: { id: string; workspaceId: string }): Promise<void> {
  await tx.session.updateMany({ where: { id, endedAt: null }, data: { workspaceId } });
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
  await tx.session.updateMany({
    where: {
      ...{ userId, endedAt: null },
      ...(workspaceId ? { workspaceId } : {}),
      ...(exceptId ? { id: { not: exceptId } } : {}),
    },
    data: { endedAt: new Date() },
  });
}
