import "server-only";
import { forbidden, notFound, redirect } from "next/navigation";
import type { ReactNode } from "react";
import { z } from "zod";
import { AppError } from "@/lib/errors";
import { currentPath, leaveWhenAway } from "./leave-when-away";
import { type PageProps, pageParameters } from "./page-parameters";
import { type ReadDoor, type ReadResult, readDoor } from "./read-door";

interface PageDoor<S extends z.ZodType, D> extends ReadDoor<S, D> {
  readonly render: (result: ReadResult<S, D>) => ReactNode;
}

/**
 * A page is a declaration: who may see it, what it takes (path and query parameters in one object), what it loads and
 * how it looks. A foreign id, a random id and a malformed one all answer 404.
 */
export function definePage<S extends z.ZodType, D>(door: PageDoor<S, D>) {
  return async function page(props: PageProps) {
    const raw = await pageParameters(props);
    const result = await readDoor(door, raw).catch(leavePage);
    return door.render(result);
  };
}

async function leavePage(error: unknown): Promise<never> {
  if (error instanceof z.ZodError) notFound();
  if (!(error instanceof AppError)) throw error;
  if (error.code === "not_found" || error.code === "invalid_input") notFound();
  if (error.code === "forbidden") forbidden();
  if (error.code !== "not_signed_in") return leaveWhenAway(error);
  redirect(`/sign-in?next=${encodeURIComponent(await currentPath())}`);
}
