import "server-only";
import {
  consumeRateLimit,
  forgiveRateLimit,
  SIGN_IN_BY_ADDRESS,
  SIGN_IN_BY_ANYBODY,
  SIGN_IN_BY_EMAIL,
} from "@/lib/data/rate-limits";
import { createProvenSession, createSession, type LiveSession } from "@/lib/data/sessions";
import { findLogin } from "@/lib/data/users";
import { findDemoMember, findMemberships } from "@/lib/data/workspaces";
import { env } from "@/lib/env";
import { ROLES } from "@/lib/permissions/table";
import { email as emailSchema } from "@/lib/schemas/fields";
import { verifyPassword } from "./passwords";

/** Where a sign-in comes from. */
export interface Client {
  /** null without a trusted proxy in front of us. */
  readonly address: string | null;
  readonly userAgent: string | null;
}

/**
 * Signs in with e-mail and password.
 * @returns null when they do not match an active member; which of the two is wrong is never told.
 * @throws AppError `too_many_requests`
 */
export async function startSessionByPassword(
  input: { email: string; password: string },
  client: Client,
): Promise<LiveSession | null> {
  const parsed = emailSchema.safeParse(input.email);
  if (!parsed.success) return null;
  if (client.address === null) await consumeRateLimit(SIGN_IN_BY_ANYBODY, "all");
  else await consumeRateLimit(SIGN_IN_BY_ADDRESS, client.address);
  await consumeRateLimit(SIGN_IN_BY_EMAIL, parsed.data);
  const login = await findLogin(parsed.data);
  const isRight = await verifyPassword(input.password, login?.passwordHash ?? null);
  if (!login?.passwordHash || !isRight) return null;
  const place = await placeOf(login.userId, client);
  const session = place && (await createProvenSession(place, login.passwordHash));
  if (session) await forgiveRateLimit(SIGN_IN_BY_EMAIL, parsed.data);
  return session;
}

/** Is there an active member behind an e-mail that the identity provider vouches for? */
export async function hasPlace(email: string): Promise<boolean> {
  const login = await findLoginOf(email);
  return login !== null && (await findMemberships(login.userId)).length > 0;
}

/** Signs in somebody whose identity the identity provider has proven, with a verified e-mail. */
export async function startSessionByIdentity(email: string, client: Client): Promise<LiveSession | null> {
  const login = await findLoginOf(email);
  const place = login && (await placeOf(login.userId, client));
  return place && createSession(place);
}

async function findLoginOf(email: string) {
  const parsed = emailSchema.safeParse(email);
  return parsed.success ? findLogin(parsed.data) : null;
}

/** One click into the demo world; only where it was loaded by the embedded default. */
export async function startDemoSession(role: string, client: Client): Promise<LiveSession | null> {
  if (!env.isDemo() || !ROLES.some((known) => known === role)) return null;
  const member = await findDemoMember(role);
  return member && createSession({ ...member, userAgent: client.userAgent });
}

/** Where a session of theirs begins; null where nobody lets them in. */
async function placeOf(userId: string, client: Client) {
  const [membership] = await findMemberships(userId);
  if (!membership) return null;
  return { userId, workspaceId: membership.workspaceId, userAgent: client.userAgent?.slice(0, 300) ?? null };
}
