import { safePath } from "@/components/sign-in/safe-path";
import { logRefusal } from "@/lib/refusals";

export const dynamic = "force-dynamic";

const WAIT_SECONDS = 3;

/**
 * Where a page leads while the database is away: a page itself can answer no 503 (docs/decisions/0009-doors.md). It
 * asks nobody, and goes back by itself.
 */
export function GET(request: Request): Response {
  const requestId = request.headers.get("x-request-id") ?? "unknown";
  logRefusal({ requestId, door: "unavailable", at: "/unavailable", status: 503, code: "unavailable" });
  const path = safePath(new URL(request.url).searchParams.get("next") ?? undefined);
  return new Response(pageOf(path), {
    status: 503,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "retry-after": String(WAIT_SECONDS),
      refresh: `${WAIT_SECONDS}; url=${path}`,
    },
  });
}

const pageOf = (path: string) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>One moment · Entwine</title>
<style>
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
main { max-width: 28rem; margin: 25vh auto 0; padding: 0 1.25rem }
</style>
<main>
<h1>The database is away for a moment</h1>
<p>Nothing you saved is lost. This page tries again by itself every few seconds.</p>
<p><a href="${escapeHtml(path)}">Try again now</a></p>
</main>
</html>
`;

const escapeHtml = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
