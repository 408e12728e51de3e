/** Where to go after signing in: only a path of our own, never another site. */
export function safePath(next: string | undefined): string {
  if (!next?.startsWith("/")) return "/";
  const base = "http://own.invalid";
  if (!URL.canParse(next, base)) return "/";
  const url = new URL(next, base);
  return url.origin === base && !url.pathname.startsWith("/sign-in") ? url.pathname + url.search : "/";
}
