/** The process runs. It asks nobody, so that a database that is away restarts no instance. */
export const dynamic = "force-dynamic";
export const GET = () => new Response("ok", { headers: { "cache-control": "no-store" } });
