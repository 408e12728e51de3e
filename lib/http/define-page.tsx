import "server-only";
import { headers } from "next/headers";
import { forbidden, notFound, redirect } from "next/navigation";
import type { ReactNode } from "react";
import { z } from "zod";
import { AppError } from "@/lib/errors";
import { type ReadDoor, type ReadResult, readDoor } from "./read-door";

interface PageProps {
  readonly params: Promise<Record<string, string | string[] | undefined>>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

interface PageDoor<S extends z.ZodType, D> extends ReadDoor<S, D> {
  readonly render: (result: ReadResult<S, D>) => ReactNode;
}

/**
 * A page is a declaration: who may see it, what it takes (path and query parameters in one object), what it loads and
 * how it looks. A foreign id, a random id and a malformed one all answer 404.
 */
export function definePage<S extends z.ZodType, D>(door: PageDoor<S, D>) {
  return async function page({ params, searchParams }: PageProps) {
    const raw = { ...firstValues(await searchParams), ...firstValues(await params) };
    const result = await readDoor(door, raw).catch(leavePage);
    return door.render(result);
  };
}

/** A repeated query parameter counts once. */
function firstValues(values: Record<string, string | string[] | undefined>): Record<string, string> {
  const single: Record<string, string> = {};
  for (const [name, value] of Object.entries(values)) {
    const first = Array.isArray(value) ? value[0] : value;
    if (first !== undefined) single[name] = first;
  }
  return single;
}

async function leavePage(error: unknown): Promise<never> {
  if (error instanceof z.ZodError) notFound();
  if (!(error instanceof AppError)) throw error;
  if (error.code === "not_found") notFound();
  if (error.code === "forbidden") forbidden();
  if (error.code !== "not_signed_in") throw error;
  const path = (await headers()).get("x-request-path") ?? "/";
  redirect(`/sign-in?next=${encodeURIComponent(path)}`);
}
