import "server-only";
import type { z } from "zod";
import { currentSession } from "@/lib/auth/current-session";
import type { Scope, Viewer } from "@/lib/data/scope";
import { AppError } from "@/lib/errors";
import type { Action } from "@/lib/permissions/actions";
import { requirePermission } from "@/lib/permissions/require";
import { readTogether } from "./read-together";
import { currentRequestId } from "./request-id";

export interface ReadDoor<S extends z.ZodType, D> {
  readonly permission: Action;
  readonly input: S;
  readonly load: (scope: Scope, input: z.output<S>) => Promise<D>;
}

export interface ReadResult<S extends z.ZodType, D> {
  readonly data: D;
  readonly input: z.output<S>;
  readonly viewer: Viewer;
  /** The instant the data speaks about; screens must not read another clock. */
  readonly now: Date;
}

/** A failure that comes this soon may have been a moment's. */
const QUICK_MS = 500;

/**
 * The door for everything that only reads: authenticates, authorises, parses, and reads in the one Scope of the request,
 * which is closed before anything is rendered. A read is tried once more when the database was away for a moment; where
 * finding out took long, it is away for longer, and nobody is kept waiting for a second time.
 */
export async function readDoor<S extends z.ZodType, D>(door: ReadDoor<S, D>, raw: unknown): Promise<ReadResult<S, D>> {
  const session = await currentSession();
  if (!session) throw new AppError("not_signed_in", { message: "Sign in to see this." });
  const requestId = await currentRequestId();
  const attempt = () =>
    readTogether({ workspaceId: session.workspaceId, userId: session.userId, requestId }, async (scope) => {
      requirePermission(scope.viewer, door.permission);
      const input = door.input.parse(raw);
      return { data: await door.load(scope, input), input, viewer: scope.viewer, now: scope.now };
    });
  const began = performance.now();
  try {
    return await attempt();
  } catch (error) {
    const isAway = error instanceof AppError && error.code === "unavailable";
    if (isAway && performance.now() - began < QUICK_MS) return attempt();
    throw error;
  }
}
