import "server-only";
import type { NextRequest } from "next/server";
import { endSession, type LiveSession } from "@/lib/data/sessions";
import { env } from "@/lib/env";
import { AppError, ERROR_STATUS } from "@/lib/errors";
import { log } from "@/lib/log";
import { logRefusal, pathInLog } from "@/lib/refusals";
import { ownValue } from "@/lib/schemas/own-value";
import { authOptions } from "./auth-options";
import { clientOf } from "./client-address";
import { deviceCookieFor, deviceCookieName } from "./device-cookie";
import { answerSignIn, type Question } from "./next-auth";
import { sessionCookieName, sessionIdOf } from "./session-cookie";

interface AuthContext {
  readonly params: Promise<{ nextauth: string[] }>;
}

/** Who came in by this request. */
interface Entry {
  readonly session: LiveSession;
  readonly isByPassword: boolean;
}

/**
 * A thin route before the library: what it answers with a bare 500, or does on its own account, never reaches it. It is told
 * only what was looked at here, and what it answers is finished here (docs/decisions/0051-a-thin-route-before-next-auth.md).
 */
export async function handleAuthRequest(request: NextRequest, context: AuthContext): Promise<Response> {
  const response = await answer(request, (await context.params).nextauth);
  const { status } = response;
  if (status >= 400) {
    const requestId = idOf(request);
    logRefusal({
      requestId,
      door: `sign-in ${request.method}`,
      at: pathInLog(request.nextUrl.pathname),
      status,
      code: codeOf(status),
    });
  }
  return response;
}

const idOf = (request: NextRequest) => request.headers.get("x-request-id") ?? "unknown";

const codeOf = (status: number): string =>
  Object.entries(ERROR_STATUS).find(([, known]) => known === status)?.[0] ?? "bad_request";

async function answer(request: NextRequest, nextauth: string[]): Promise<Response> {
  const path = nextauth.join("/");
  const refusal = refuse(request, path);
  if (refusal) return refusal;
  const failures: unknown[] = [];
  const entries: Entry[] = [];
  try {
    const options = authOptions({
      client: {
        ...clientOf(request.headers, request.cookies.get(deviceCookieName())?.value),
        session: request.cookies.get(sessionCookieName())?.value ?? null,
      },
      onFailure: (error) => failures.push(error),
      onEntered: (session, by) => entries.push({ session, isByPassword: by === "password" }),
    });
    const response = await answerSignIn(await questionOf(request, nextauth), options);
    if (failures.length > 0) return answerTo(failures[0], request);
    response.headers.set("cache-control", "no-store");
    for (const entry of entries) await finishEntry(request, response, entry);
    if (path === "signout") response.headers.set("clear-site-data", '"cache"');
    return response;
  } catch (error) {
    return answerTo(error, request);
  }
}

/** Nothing but what the sign-in needs: the library would give out a new cookie of a session that has ended. */
const ALLOWED: Readonly<Record<string, RegExp>> = {
  GET: /^(csrf|signin|error|callback\/oidc)$/,
  POST: /^(callback\/(password|demo)|signin\/oidc|signout)$/,
};

function refuse(request: NextRequest, path: string): Response | null {
  if (!ownValue(ALLOWED, request.method)?.test(path))
    return plain(path === "" ? 404 : 405, "This address does not answer that.");
  if (Number(request.headers.get("content-length") ?? 0) > 20_000) return plain(413, "That is too much.");
  const type = request.headers.get("content-type") ?? "";
  if (request.method === "POST" && !type.startsWith("application/x-www-form-urlencoded")) {
    return plain(415, "Send a form.");
  }
  return null;
}

/** What the library fails on is left out: places to return to that are not ours, errors that are no words. */
async function questionOf(request: NextRequest, path: readonly string[]): Promise<Question> {
  const cookies = request.cookies.getAll().map(({ name, value }) => [name, value] as const);
  const form = request.method === "POST" ? [...new URLSearchParams(await request.text())] : [];
  return {
    ...{ method: request.method, path },
    query: Object.fromEntries([...request.nextUrl.searchParams].flatMap(sound)),
    cookies: Object.fromEntries(cookies.flatMap(sound)),
    form: Object.fromEntries(form.flatMap(sound)),
  };
}

type Pair = readonly [name: string, value: string];

function sound([name, value]: Pair): readonly Pair[] {
  if (name === "callbackUrl" || name.endsWith("callback-url")) return ownAddress(value).map((href) => [name, href]);
  return name !== "error" || /^\w{1,40}$/.test(value) ? [[name, value]] : [];
}

/** A whole address of ours, or a path on it, spelt as a header can carry it; anything else is none. */
function ownAddress(address: string): readonly string[] {
  const { origin } = new URL(env.appUrl());
  const base = address.startsWith("/") ? origin : undefined;
  if (!URL.canParse(address, base)) return [];
  const url = new URL(address, base);
  return url.origin === origin ? [url.href] : [];
}

/** Whoever signs in over a session leaves it, and the browser is known from then on. */
async function finishEntry(request: NextRequest, response: Response, { session, isByPassword }: Entry): Promise<void> {
  const cookie = request.cookies.get(sessionCookieName())?.value;
  const earlierId = cookie ? await sessionIdOf(cookie) : null;
  if (earlierId !== null && earlierId !== session.id) await endSession(earlierId);
  if (isByPassword) response.headers.append("set-cookie", deviceCookieFor(session.userId));
}

function answerTo(error: unknown, request: NextRequest): Response {
  if (error instanceof AppError) {
    const response = plain(error.code === "too_many_requests" ? 429 : 503, error.message);
    if (error.retryAfter) response.headers.set("retry-after", String(error.retryAfter));
    return response;
  }
  log.error({ requestId: idOf(request), err: error }, "sign-in failed unexpectedly");
  return plain(500, "Signing in did not work. Try again; if it keeps failing, tell your administrator.");
}

const plain = (status: number, text: string) =>
  new Response(text, { status, headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" } });
