import "server-only";
import { redirect } from "next/navigation";
import { AppError, ERROR_STATUS, type ErrorCode } from "@/lib/errors";
import { currentPath, reportRefusal } from "./report-refusal";

/** A database without a place for what it sorts cannot answer either. */
const AWAY: ReadonlySet<ErrorCode> = new Set(["unavailable", "storage_full"]);

/**
 * Leads to the page that answers 503 when the database is away: what a page throws is 404, 403, a redirect or a 500,
 * and nothing else (docs/decisions/0009-doors.md). Anything but an absent database is thrown on.
 */
export async function leaveWhenAway(error: unknown, door: string): Promise<never> {
  if (!(error instanceof AppError && AWAY.has(error.code))) throw error;
  const { code, message, cause: err } = error;
  await reportRefusal({ door, code, status: ERROR_STATUS[code], message, err });
  redirect(`/unavailable?next=${encodeURIComponent(await currentPath())}`);
}
