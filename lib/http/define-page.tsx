import "server-only";
import { forbidden, notFound, redirect } from "next/navigation";
import type { ReactNode } from "react";
import { z } from "zod";
import { AppError, ERROR_STATUS, type ErrorCode } from "@/lib/errors";
import type { Action } from "@/lib/permissions/actions";
import { leaveWhenAway } from "./leave-when-away";
import { type PageProps, pageParameters } from "./page-parameters";
import { type ReadDoor, type ReadResult, readDoor } from "./read-door";
import { currentPath, reportRefusal } from "./report-refusal";

interface PageDoor<S extends z.ZodType, D> extends ReadDoor<S, D> {
  /** Query parameters that are lists, of which nothing may be passed over. */
  readonly lists?: readonly string[];
  readonly render: (result: ReadResult<S, D>) => ReactNode;
}

/**
 * A page is a declaration: who may see it, what it takes (path and query parameters in one object), what it loads and
 * how it looks. A foreign id, a random id and a malformed one all answer 404.
 */
export function definePage<S extends z.ZodType, D>(door: PageDoor<S, D>) {
  return async function page(props: PageProps) {
    const raw = await pageParameters(props, door.lists);
    const result = await readDoor(door, raw).catch((error: unknown) => leavePage(error, door.permission));
    return door.render(result);
  };
}

/** What is asked for in the wrong way is not there. */
const PAGE_CODES = new Map<ErrorCode, "not_found" | "forbidden" | "not_signed_in">([
  ["not_found", "not_found"],
  ["invalid_input", "not_found"],
  ["forbidden", "forbidden"],
  ["not_signed_in", "not_signed_in"],
]);

async function leavePage(error: unknown, permission: Action): Promise<never> {
  const door = `page ${permission}`;
  const code = error instanceof z.ZodError ? "not_found" : error instanceof AppError && PAGE_CODES.get(error.code);
  // What nobody expected is told in the log by instrumentation.ts, also where it comes only while the page is drawn.
  if (!code) return leaveWhenAway(error, door);
  await reportRefusal({ door, code, status: ERROR_STATUS[code] });
  if (code === "not_found") notFound();
  if (code === "forbidden") forbidden();
  redirect(`/sign-in?next=${encodeURIComponent(await currentPath())}`);
}
