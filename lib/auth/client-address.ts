import "server-only";
import { env } from "@/lib/env";
import type { Client } from "./start-session";

/**
 * Where a request comes from. X-Forwarded-For is believed only as far as TRUSTED_PROXY_HOPS says: the entry that the
 * outermost trusted proxy wrote. Without a trusted proxy the address is unknown: then only the limit per e-mail holds, and
 * the one that all share slows and locks nobody out.
 */
export function clientOf(headers: Headers, device: string | null = null): Client {
  return { address: addressOf(headers), userAgent: headers.get("user-agent"), device };
}

function addressOf(headers: Headers): string | null {
  const hops = env.trustedProxyHops();
  if (hops === 0) return null;
  const chain = (headers.get("x-forwarded-for") ?? "").split(",").map((part) => part.trim());
  return chain.at(-hops) || "unknown";
}
