import "server-only";
import { z } from "zod";
import { derivedSecret, env } from "@/lib/env";
import { readToken } from "./next-auth";

/** `__Host-` ties the cookie to this very host; browsers accept it only over https. */
export const sessionCookieName = () => (env.isSecure() ? "__Host-entwine.session" : "entwine.session");

export const sessionSecret = () => derivedSecret("session");

const claims = z.object({ sessionId: z.uuid() });

/** The token holds nothing but the id of a Session row; everything else is looked up on each request. */
export async function sessionIdOf(cookie: string): Promise<string | null> {
  try {
    const token = await readToken(cookie, sessionSecret());
    const parsed = claims.safeParse(token);
    return parsed.success ? parsed.data.sessionId : null;
  } catch {
    // A forged, cut or expired token is simply no session.
    return null;
  }
}
