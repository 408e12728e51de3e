import "server-only";
import { channel } from "node:diagnostics_channel";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import { findLiveSession, type LiveSession } from "@/lib/data/sessions";
import { rememberAsker } from "@/lib/refusals";
import { sessionCookieName, sessionIdOf } from "./session-cookie";

/** Heard by what stands in front of the app: from then on this session is a client of its own (decision 0041). */
const KNOWN = channel("entwine.session");

/** The live session of this request, or null. Read from the database each time: sign-out really ends it. */
export async function currentSession(): Promise<LiveSession | null> {
  const cookie = (await cookies()).get(sessionCookieName())?.value;
  return cookie ? sessionBehind(cookie) : null;
}

/** Remembered for this very cookie, and not only for what React takes for the request (decision 0074). */
const sessionBehind = cache(async (cookie: string): Promise<LiveSession | null> => {
  const sessionId = await sessionIdOf(cookie);
  const session = sessionId === null ? null : await findLiveSession(sessionId);
  if (session) await tellOf(session, cookie);
  return session;
});

/** Whoever refuses this request later, here or in front, says in the log whom. */
async function tellOf({ userId, workspaceId }: LiveSession, cookie: string): Promise<void> {
  KNOWN.publish({ cookie, userId, workspaceId });
  rememberAsker((await headers()).get("x-request-id") ?? "", { userId, workspaceId });
}
