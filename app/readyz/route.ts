import { isDatabaseReady } from "@/lib/data/workspaces";
import { logRefusal } from "@/lib/refusals";

/** Database and migrations are there; asked by load balancers and by the start script. */
export const dynamic = "force-dynamic";

export async function GET(request: Request): Promise<Response> {
  const isReady = await isDatabaseReady(500);
  if (!isReady) {
    const requestId = request.headers.get("x-request-id") ?? "unknown";
    logRefusal({ requestId, door: "readyz", at: "/readyz", status: 503, code: "unavailable" });
  }
  return new Response(isReady ? "ready" : "the database is not ready", {
    status: isReady ? 200 : 503,
    headers: { "cache-control": "no-store", ...(isReady ? {} : { "retry-after": "2" }) },
  });
}
