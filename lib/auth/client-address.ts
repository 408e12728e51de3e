import "server-only";
import { env } from "@/lib/env";
import type { Client } from "./start-session";

/**
 * Where a request comes from. X-Forwarded-For is believed only as far as TRUSTED_PROXY_HOPS says: the entry that the
 * outermost trusted proxy wrote. Without one, or where fewer stood in between, the address is unknown: then only the limit per
 * e-mail holds, and the one that all share slows and locks nobody out. The front has the same rule
 * (scripts/front/client-address.mjs).
 */
export function clientOf(headers: Headers, device: string | null = null): Client {
  return { address: addressOf(headers), userAgent: headers.get("user-agent"), device };
}

function addressOf(headers: Headers): string | null {
  const hops = env.trustedProxyHops();
  if (hops === 0) return null;
  return (headers.get("x-forwarded-for") ?? "").split(",").at(-hops)?.trim() || null;
}
