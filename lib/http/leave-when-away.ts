import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { AppError, type ErrorCode } from "@/lib/errors";
import { log } from "@/lib/log";
import { currentRequestId } from "./request-id";

/** A database without a place for what it sorts cannot answer either. */
const AWAY: ReadonlySet<ErrorCode> = new Set(["unavailable", "storage_full"]);

/**
 * Leads to the page that answers 503 when the database is away: what a page throws is 404, 403, a redirect or a 500,
 * and nothing else (docs/decisions/0009-doors.md). Anything but an absent database is thrown on.
 */
export async function leaveWhenAway(error: unknown): Promise<never> {
  if (!(error instanceof AppError && AWAY.has(error.code))) throw error;
  log.warn({ requestId: await currentRequestId(), code: error.code, err: error.cause }, error.message);
  redirect(`/unavailable?next=${encodeURIComponent(await currentPath())}`);
}

/** Path and query of this request, as proxy.ts saw them. */
export async function currentPath(): Promise<string> {
  return (await headers()).get("x-request-path") ?? "/";
}
