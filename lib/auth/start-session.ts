import "server-only";
import {
  consumeRateLimit,
  forgiveRateLimit,
  SIGN_IN_BY_ADDRESS,
  SIGN_IN_BY_ANYBODY,
  SIGN_IN_BY_DEVICE,
  SIGN_IN_BY_EMAIL,
  slowDown,
  takeRateLimit,
} from "@/lib/data/rate-limits";
import { createProvenSession, createSession, type LiveSession } from "@/lib/data/sessions";
import { findLogins, proveAddress } from "@/lib/data/users";
import { findDemoMember, findMemberships } from "@/lib/data/workspaces";
import { env } from "@/lib/env";
import { email as emailSchema } from "@/lib/schemas/fields";
import type { DemoRole } from "@/lib/schemas/member";
import { deviceOf } from "./device-cookie";
import { proveLogin } from "./prove-login";

/** Where a sign-in comes from. */
export interface Client {
  /** null without a trusted proxy in front of us. */
  readonly address: string | null;
  readonly userAgent: string | null;
  /** What this browser keeps since somebody signed in from it. */
  readonly device?: string | null;
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
  const device = deviceOf(client.device ?? null, parsed.data);
  await limitTries(parsed.data, device, client);
  const login = await proveLogin(parsed.data, input.password);
  const place = login && (await placeOf(login.userId, client));
  const session = login && place && (await createProvenSession(place, login.passwordHash));
  if (!session) return null;
  // What failed before was this person's own; what others fail with is counted on.
  if (device) await forgiveRateLimit(SIGN_IN_BY_DEVICE, device);
  else await forgiveRateLimit(SIGN_IN_BY_EMAIL, parsed.data);
  return session;
}

/** A browser that this e-mail has signed in from before has tries of its own: nobody else can use them up. */
async function limitTries(email: string, device: string | null, { address }: Client): Promise<void> {
  if (device && (await takeRateLimit(SIGN_IN_BY_DEVICE, device))) return;
  if (address === null) await slowDown(SIGN_IN_BY_ANYBODY, "all");
  else await consumeRateLimit(SIGN_IN_BY_ADDRESS, address);
  await consumeRateLimit(SIGN_IN_BY_EMAIL, email);
}

/** Is there an active member behind an e-mail that the identity provider vouches for? */
export async function hasPlace(email: string): Promise<boolean> {
  const parsed = emailSchema.safeParse(email);
  if (!parsed.success) return false;
  for (const { userId } of await findLogins(parsed.data)) {
    if ((await findMemberships(userId)).length > 0) return true;
  }
  return false;
}

/** Signs in somebody whose identity the identity provider has proven, with a verified e-mail. */
export async function startSessionByIdentity(email: string, client: Client): Promise<LiveSession | null> {
  const parsed = emailSchema.safeParse(email);
  const userId = parsed.success ? await proveAddress(parsed.data) : null;
  const place = userId && (await placeOf(userId, client));
  return place ? createSession(place) : null;
}

/** One click into the demo world; only where it was loaded by the embedded default. */
export async function startDemoSession(role: DemoRole, client: Client): Promise<LiveSession | null> {
  if (!env.isDemo()) return null;
  const member = await findDemoMember(role);
  return member && createSession({ ...member, userAgent: userAgentOf(client) });
}

/** Where a session of theirs begins; null where nobody lets them in. */
async function placeOf(userId: string, client: Client) {
  const [membership] = await findMemberships(userId);
  if (!membership) return null;
  return { userId, workspaceId: membership.workspaceId, userAgent: userAgentOf(client) };
}

const userAgentOf = ({ userAgent }: Client) => userAgent?.slice(0, 300) ?? null;
