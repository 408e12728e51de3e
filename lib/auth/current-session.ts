import "server-only";
import { cookies } from "next/headers";
import { cache } from "react";
import { findLiveSession, type LiveSession } from "@/lib/data/sessions";
import { sessionCookieName, sessionIdOf } from "./session-cookie";

/** The live session of this request, or null. Read from the database each time: sign-out really ends it. */
export const currentSession = cache(async (): Promise<LiveSession | null> => {
  const cookie = (await cookies()).get(sessionCookieName())?.value;
  if (!cookie) return null;
  const sessionId = await sessionIdOf(cookie);
  return sessionId === null ? null : findLiveSession(sessionId);
});
