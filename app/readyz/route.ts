import { isDatabaseReady } from "@/lib/data/workspaces";

/** Database and migrations are there; asked by load balancers and by the start script. */
export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const isReady = await isDatabaseReady(500);
  return new Response(isReady ? "ready" : "the database is not ready", {
    status: isReady ? 200 : 503,
    headers: { "cache-control": "no-store", ...(isReady ? {} : { "retry-after": "2" }) },
  });
}
