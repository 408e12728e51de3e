import "server-only";
import { NextRequest } from "next/server";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { log } from "@/lib/log";
import { authOptions } from "./auth-options";
import { clientOf } from "./client-address";
import { answerSignIn } from "./next-auth";

interface AuthContext {
  readonly params: Promise<{ nextauth: string[] }>;
}

/**
 * next-auth answers some malformed requests with a bare 500. They are turned away here first: unknown paths and
 * methods, bodies that are not forms, and addresses to return to that are not ours.
 */
export async function handleAuthRequest(request: NextRequest, context: AuthContext): Promise<Response> {
  const { nextauth } = await context.params;
  const path = nextauth.join("/");
  const refusal = refuse(request, path);
  if (refusal) return refusal;
  const failures: unknown[] = [];
  try {
    const options = authOptions(clientOf(request.headers), (error) => failures.push(error));
    const response = await answerSignIn(cleaned(request), nextauth, options);
    if (failures.length > 0) return answerTo(failures[0]);
    response.headers.set("cache-control", "no-store");
    if (path === "signout" && request.method === "POST") response.headers.set("clear-site-data", '"cache"');
    return response;
  } catch (error) {
    return answerTo(error);
  }
}

const ALLOWED: Readonly<Record<string, RegExp>> = {
  GET: /^(csrf|providers|session|signin|signout|error|callback\/oidc)$/,
  POST: /^(callback\/(password|demo)|signin\/oidc|signout)$/,
};

function refuse(request: NextRequest, path: string): Response | null {
  if (!ALLOWED[request.method]?.test(path)) return plain(path === "" ? 404 : 405, "This address does not answer that.");
  if (Number(request.headers.get("content-length") ?? 0) > 20_000) return plain(413, "That is too much.");
  const type = request.headers.get("content-type") ?? "";
  if (request.method === "POST" && !type.startsWith("application/x-www-form-urlencoded")) {
    return plain(415, "Send a form.");
  }
  return refuseBadCookie(request);
}

/** next-auth reads this cookie itself and fails on a value that is no address, so it is taken away for the next try. */
function refuseBadCookie(request: NextRequest): Response | null {
  const bad = request.cookies.getAll().find(({ name, value }) => name.endsWith("callback-url") && !isOurs(value));
  if (!bad) return null;
  const response = plain(400, "A cookie was damaged and has been removed. Try again.");
  response.headers.append("set-cookie", `${bad.name}=; Path=/; Max-Age=0${env.isSecure() ? "; Secure" : ""}`);
  return response;
}

/** Drops a callback address that does not lead back to us. */
function cleaned(request: NextRequest): NextRequest {
  const url = new URL(request.url);
  const wanted = url.searchParams.get("callbackUrl");
  if (wanted === null || isOurs(wanted)) return request;
  url.searchParams.delete("callbackUrl");
  return new NextRequest(url, request);
}

function isOurs(address: string): boolean {
  try {
    return new URL(address, env.appUrl()).origin === new URL(env.appUrl()).origin;
  } catch {
    return false;
  }
}

function answerTo(error: unknown): Response {
  if (error instanceof AppError) {
    const response = plain(error.code === "too_many_requests" ? 429 : 503, error.message);
    if (error.retryAfter) response.headers.set("retry-after", String(error.retryAfter));
    return response;
  }
  log.error({ err: error }, "sign-in failed unexpectedly");
  return plain(500, "Signing in did not work. Try again; if it keeps failing, tell your administrator.");
}

const plain = (status: number, text: string) =>
  new Response(text, { status, headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" } });
