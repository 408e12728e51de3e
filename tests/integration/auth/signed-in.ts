import { encode } from "next-auth/jwt";
import { sessionSecret } from "@/lib/auth/session-cookie";
import { createSession } from "@/lib/data/sessions";
import type { Person } from "../../factories/people";

/** The cookie of somebody who has just signed in. */
export async function cookieOf({ userId, workspaceId }: Person): Promise<string> {
  const { id } = await createSession({ userId, workspaceId, userAgent: null });
  return encode({ token: { sessionId: id }, secret: sessionSecret() });
}
