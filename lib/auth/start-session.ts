import "server-only";
import {
  consumeRateLimit,
  DEMO_BY_ADDRESS,
  DEMO_BY_ANYBODY,
  forgiveRateLimit,
  returnPoint,
  SIGN_IN_BY_ADDRESS,
  SIGN_IN_BY_ANYBODY,
  SIGN_IN_BY_DEVICE,
  SIGN_IN_BY_EMAIL,
  slowDown,
  takeRateLimit,
} from "@/lib/data/rate-limits";
import { createProvenSession, createSession, findLiveSession, type LiveSession } from "@/lib/data/sessions";
import { findLogins, type Login, proveAddress } from "@/lib/data/users";
import { findDemoMember, findMemberships } from "@/lib/data/workspaces";
import { env } from "@/lib/env";
import { email as emailSchema } from "@/lib/schemas/fields";
import type { DemoRole } from "@/lib/schemas/member";
import { knownIn } from "./device-cookie";
import { type ProvenLogin, proveAmong } from "./prove-login";
import { sessionIdOf } from "./session-cookie";

/** Where a sign-in comes from. */
export interface Client {
  /** null without a trusted proxy in front of us. */
  readonly address: string | null;
  readonly userAgent: string | null;
  /** What this browser keeps since somebody signed in from it. */
  readonly device?: string | null;
  /** The cookie of the session that this browser works in. */
  readonly session?: string | null;
}

/**
 * Signs in with e-mail and password.
 * @returns null when they do not match an active member; which of the two is wrong is never told.
 * @throws AppError `too_many_requests`
 */
export async function startSessionByPassword(input: Given, client: Client): Promise<LiveSession | null> {
  const parsed = emailSchema.safeParse(input.email);
  if (!parsed.success) return null;
  const given = { ...input, email: parsed.data };
  const logins = await findLogins(given.email);
  const known = knownIn(client.device ?? null, logins);
  if (!(known && (await takeRateLimit(SIGN_IN_BY_DEVICE, known.device)))) return startAmong(logins, given, client);
  const session = await begin(await proveAmong([known.login], given.password), given, client);
  if (session) await forgiveRateLimit(SIGN_IN_BY_DEVICE, known.device);
  return session ?? startElsewhere(logins, known.login, given, client);
}

/** From a browser nobody knows: what anybody tries at this e-mail counts together. */
async function startAmong(logins: readonly Login[], given: Given, client: Client) {
  if (client.address === null) await slowDown(SIGN_IN_BY_ANYBODY, "all");
  else await consumeRateLimit(SIGN_IN_BY_ADDRESS, client.address);
  await consumeRateLimit(SIGN_IN_BY_EMAIL, given.email);
  // A right password counts as well: where the e-mail has other logins it is a guess at them, and were it counted only there,
  // the limit would tell whoever came by a link that there are others.
  const session = await begin(await proveAmong(logins, given.password), given, client);
  // Else an office in which fifty sign in at eight would be taken for one who guesses.
  if (session && client.address !== null) await returnPoint(SIGN_IN_BY_ADDRESS, client.address);
  return session;
}

/** From a browser that another login of the e-mail is known in; once that is tried too often, it is simply not right. */
async function startElsewhere(logins: readonly Login[], known: Login, given: Given, client: Client) {
  const others = logins.filter(({ userId }) => userId !== known.userId);
  if (!(await takeRateLimit(SIGN_IN_BY_EMAIL, given.email))) return null;
  return begin(await proveAmong(others, given.password), given, client);
}

interface Given {
  readonly email: string;
  readonly password: string;
  /** Where they want to go; one they are no member of is as good as none. */
  readonly workspaceId?: string | undefined;
}

async function begin(login: ProvenLogin | null, { workspaceId }: Given, client: Client): Promise<LiveSession | null> {
  const place = login && (await placeOf(login.userId, client, workspaceId));
  return login && place && createProvenSession(place, login.passwordHash);
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
  if (!member) return null;
  const current = await livingSessionOf(client);
  if (current?.userId === member.userId && current.workspaceId === member.workspaceId) return current;
  // The one shared limit that refuses: it shuts nobody out of anything of theirs, and without it strangers write without end.
  if (client.address === null) await consumeRateLimit(DEMO_BY_ANYBODY, "all");
  else await consumeRateLimit(DEMO_BY_ADDRESS, client.address);
  return createSession({ ...member, userAgent: userAgentOf(client) });
}

async function livingSessionOf({ session }: Client): Promise<LiveSession | null> {
  const id = session ? await sessionIdOf(session) : null;
  return id === null ? null : findLiveSession(id);
}

/** Where a session of theirs begins; null where nobody lets them in. */
async function placeOf(userId: string, client: Client, wantedId?: string) {
  const memberships = await findMemberships(userId);
  const membership = memberships.find(({ workspaceId }) => workspaceId === wantedId) ?? memberships[0];
  if (!membership) return null;
  return { userId, workspaceId: membership.workspaceId, userAgent: userAgentOf(client) };
}

const userAgentOf = ({ userAgent }: Client) => userAgent?.slice(0, 300) ?? null;
