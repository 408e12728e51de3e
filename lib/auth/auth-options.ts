import "server-only";
import { z } from "zod";
import { endSession, type LiveSession, SESSION_LIFETIME_MS } from "@/lib/data/sessions";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { demoRole, signInAttempt } from "@/lib/schemas/member";
import { type SignInOptions, typedCredentials } from "./next-auth";
import { sessionCookieName, sessionSecret } from "./session-cookie";
import {
  type Client,
  hasPlace,
  startDemoSession,
  startSessionByIdentity,
  startSessionByPassword,
} from "./start-session";

const MAX_AGE_SECONDS = SESSION_LIFETIME_MS / 1000;

/** Who tries to sign in, and who is told what came of it. */
export interface Attempt {
  readonly client: Client;
  readonly onFailure: (error: unknown) => void;
  readonly onEntered: (session: LiveSession, by: "password" | "demo" | "oidc") => void;
}

/**
 * next-auth signs people in and keeps a cookie whose token holds only a session id. No adapter: its table would be
 * called Account, and Account is our central noun (docs/decisions/0001-account-without-an-auth-adapter.md).
 */
export function authOptions(attempt: Attempt): SignInOptions {
  const { onFailure } = attempt;
  const isSecure = env.isSecure();
  return {
    secret: sessionSecret(),
    logger: { error: tellLog, warn: tellLog, debug: () => undefined },
    session: { strategy: "jwt", maxAge: MAX_AGE_SECONDS },
    pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/sign-in" },
    useSecureCookies: isSecure,
    cookies: {
      sessionToken: {
        name: sessionCookieName(),
        options: { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure },
      },
    },
    providers: [passwordProvider(attempt), demoProvider(attempt), ...oidcProvider()],
    callbacks: {
      // The second argument of an update comes from the browser and is never looked at.
      jwt: async ({ token, user, account, profile }) => {
        if (!account) return token;
        const sessionId = account.provider === "oidc" ? await sessionOfProfile(profile, attempt) : user.id;
        return { sessionId };
      },
      signIn: async ({ account, profile }) => account?.provider !== "oidc" || admit(profile, onFailure),
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      // Reported beside it as well: next-auth would swallow it and take the cookie away from a session that lives on.
      signOut: async ({ token }) => {
        const parsed = z.object({ sessionId: z.uuid() }).safeParse(token);
        if (parsed.success) await endSession(parsed.data.sessionId).catch(onFailure);
      },
    },
  };
}

/** What the package has to say is mostly of what a request said, or of an identity provider; its own way is to print it. */
function tellLog(code: string, about?: unknown): void {
  const cause = about instanceof Error ? about : Object(about).error;
  log.warn({ code, ...(cause instanceof Error ? { err: cause } : {}) }, "said by the sign-in");
}

type Authorize = (given: unknown) => Promise<{ id: string } | null>;
type Start = (given: unknown) => Promise<LiveSession | null>;

/** next-auth would put the message of whatever is thrown here into an address; so it is reported beside it instead. */
const reporting =
  ({ onFailure, onEntered }: Attempt, by: "password" | "demo", start: Start): Authorize =>
  async (given) => {
    try {
      const session = await start(given);
      if (session) onEntered(session, by);
      return session && { id: session.id };
    } catch (error) {
      onFailure(error);
      return null;
    }
  };

const passwordProvider = (attempt: Attempt) =>
  typedCredentials({
    id: "password",
    name: "password",
    credentials: { email: {}, password: {}, workspaceId: {} },
    authorize: reporting(attempt, "password", async (given) => {
      const parsed = signInAttempt.safeParse(given);
      return parsed.success ? startSessionByPassword(parsed.data, attempt.client) : null;
    }),
  });

const demoProvider = (attempt: Attempt) =>
  typedCredentials({
    id: "demo",
    name: "demo",
    credentials: { role: {} },
    authorize: reporting(attempt, "demo", async (given) => {
      const parsed = z.object({ role: demoRole }).safeParse(given);
      return parsed.success ? startDemoSession(parsed.data.role, attempt.client) : null;
    }),
  });

function oidcProvider(): SignInOptions["providers"] {
  const oidc = env.oidc();
  if (!oidc) return [];
  return [
    {
      id: "oidc",
      name: oidc.name,
      type: "oauth",
      wellKnown: `${oidc.issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
      clientId: oidc.clientId,
      clientSecret: oidc.clientSecret,
      authorization: { params: { scope: "openid email profile" } },
      idToken: true,
      checks: ["pkce", "state", "nonce"],
      profile: (profile) => ({ id: String(profile.sub) }),
    },
  ];
}

const verifiedProfile = z.object({ email: z.string(), email_verified: z.literal(true) });

/** True, or where the sign-in page says why not: nobody vouches for the e-mail, or it belongs to no member. */
async function admit(profile: unknown, onFailure: (error: unknown) => void): Promise<true | string> {
  const parsed = verifiedProfile.safeParse(profile);
  if (!parsed.success) return refusedFor("AccessDenied");
  try {
    return (await hasPlace(parsed.data.email)) || refusedFor("NotAMember");
  } catch (error) {
    onFailure(error);
    return refusedFor("OAuthCallback");
  }
}

const refusedFor = (reason: string) => `${env.appUrl()}/sign-in?error=${reason}`;

async function sessionOfProfile(profile: unknown, { client, onEntered }: Attempt): Promise<string | undefined> {
  const { email } = verifiedProfile.parse(profile);
  const session = await startSessionByIdentity(email, client);
  if (session) onEntered(session, "oidc");
  return session?.id;
}
