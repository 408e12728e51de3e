/** Where to go after signing in: only a path of our own, never another site. */
export function safePath(next: string | undefined): string {
  if (!next?.startsWith("/")) return "/";
  const base = "http://own.invalid";
  if (!URL.canParse(next, base)) return "/";
  const url = new URL(next, base);
  // "/.//elsewhere" is resolved to "//elsewhere", which a browser reads as the address of another site.
  const isOurs = url.origin === base && !url.pathname.startsWith("//");
  return isOurs && !url.pathname.startsWith("/sign-in") ? url.pathname + url.search : "/";
}
