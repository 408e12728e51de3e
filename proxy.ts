import { randomUUID } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { env } from "@/lib/env";
import { securityHeaders } from "@/lib/http/security-headers";

/**
 * Never the place of authorisation: every door does that itself. Here each request gets its id and its nonce, and a
 * write from a foreign origin is turned away before the framework answers it with a 500.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = randomUUID().replaceAll("-", "");
  const extra = securityHeaders(nonce);
  if (isForeignWrite(request)) {
    return new NextResponse(`This request came from another site. Open Entwine at ${env.appUrl()} and try again.`, {
      status: 403,
      headers: extra,
    });
  }
  const headers = new Headers(request.headers);
  headers.set("x-request-id", randomUUID());
  headers.set("x-request-path", request.nextUrl.pathname + request.nextUrl.search);
  headers.set("x-nonce", nonce);
  // Next takes the nonce for its own scripts from this request header; one sent by the client is overwritten.
  headers.set("content-security-policy", extra["content-security-policy"] ?? "");
  const response = NextResponse.next({ request: { headers } });
  for (const [name, value] of Object.entries(extra)) response.headers.set(name, value);
  return response;
}

function isForeignWrite(request: NextRequest): boolean {
  if (request.method === "GET" || request.method === "HEAD") return false;
  const origin = request.headers.get("origin");
  if (origin === null) return false;
  return !isOwnOrigin(origin);
}

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** localhost, 127.0.0.1 and [::1] are the same machine to a person who types them. */
function isOwnOrigin(origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const from = new URL(origin);
  const own = new URL(env.appUrl());
  if (from.origin === own.origin) return true;
  return LOOPBACK.has(from.hostname) && LOOPBACK.has(own.hostname) && from.port === own.port;
}

/**
 * Everything but what is the same for everybody: the built files, the icon and what lies in `public`, each by its whole
 * name. Next reads this text before anything runs, so it cannot be put together from parts.
 */
export const config = {
  matcher:
    "/((?!_next/static/|(?:favicon\\.ico|icon\\.svg|icon-180\\.png|icon-192\\.png|icon-512\\.png|manifest\\.webmanifest|robots\\.txt)$).*)",
};
