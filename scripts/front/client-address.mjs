/**
 * Where a request comes from: the entry of X-Forwarded-For that the outermost trusted proxy wrote. Null where none is
 * trusted, or where fewer stood in between than are said to. The same rule as lib/auth/client-address.ts; a test holds both
 * to one table.
 */
export function forwardedAddress(forwardedFor, hops) {
  return (hops > 0 && (forwardedFor ?? "").split(",").at(-hops)?.trim()) || null;
}
