import { env } from "@/lib/env";

/** Headers of every page and route. Scripts run only with the nonce of this very request. */
export function securityHeaders(nonce: string, path: string): Record<string, string> {
  const script = env.isProduction()
    ? `'self' 'nonce-${nonce}' 'strict-dynamic'`
    : `'self' 'nonce-${nonce}' 'unsafe-eval'`;
  const policy = [
    "default-src 'self'",
    `script-src ${script}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
  return {
    "content-security-policy": policy,
    // The address of a customer's link holds its token: not even our own other pages are told it.
    "referrer-policy": /^\/[pm]\//.test(path) ? "strict-origin" : "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
    "cross-origin-opener-policy": "same-origin",
  };
}
