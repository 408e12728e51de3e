import { randomUUID } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { securityHeaders } from "@/lib/http/security-headers";

/**
 * Never the place of authorisation: every door does that itself. Here each request gets its id and its nonce; what it must
 * not look like was refused before (`scripts/front`).
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = randomUUID().replaceAll("-", "");
  const extra = securityHeaders(nonce, request.nextUrl.pathname);
  const headers = new Headers(request.headers);
  const requestId = randomUUID();
  headers.set("x-request-id", requestId);
  headers.set("x-request-path", request.nextUrl.pathname + request.nextUrl.search);
  headers.set("x-nonce", nonce);
  // Next takes the nonce for its own scripts from this request header; one sent by the client is overwritten.
  headers.set("content-security-policy", extra["content-security-policy"] ?? "");
  const response = NextResponse.next({ request: { headers } });
  // Under this id it stands in the log, and nobody has to be told more.
  response.headers.set("x-request-id", requestId);
  for (const [name, value] of Object.entries(extra)) response.headers.set(name, value);
  return response;
}

/**
 * Everything but what is the same for everybody: the built files, the icon and what lies in `public`, each by its whole
 * name. Next reads this text before anything runs, so it cannot be put together from parts.
 */
export const config = {
  matcher:
    "/((?!_next/static/|(?:icon\\.svg|icon-180\\.png|icon-192\\.png|icon-512\\.png|manifest\\.webmanifest|robots\\.txt|generated/answering\\.js)$).*)",
};
