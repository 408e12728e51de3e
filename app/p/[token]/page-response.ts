import { awayPage, closedPage, unansweredPage } from "@/components/pulse/page/other-pages";
import type { Problem } from "@/lib/http/problem";
import { nearestLanguage } from "@/lib/wording/languages";

/** No copy of it anywhere. */
const HEADERS = {
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
  "x-robots-tag": "noindex",
};

export const pageResponse = (page: string, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(page, { status, headers: { ...HEADERS, ...headers } });

/** What is said to whoever is sent away: why a link opens nothing stays ours. */
export function refusePage(
  { code, status, retryAfter }: Problem,
  { nonce, request }: { readonly nonce: string; readonly request: Request },
): Response {
  const language = nearestLanguage(request.headers.get("accept-language"));
  if (code === "not_found") return pageResponse(closedPage(language, nonce), 404);
  if (code === "invalid_input") return pageResponse(unansweredPage(language, nonce), status);
  return pageResponse(awayPage(language, nonce), status, { "retry-after": String(retryAfter ?? 10) });
}
