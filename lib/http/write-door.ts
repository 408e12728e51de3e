import "server-only";
import type { z } from "zod";
import { currentSession } from "@/lib/auth/current-session";
import type { AuditedRef, AuditSubject } from "@/lib/data/audit-entries";
import { consumeWrite } from "@/lib/data/rate-limits";
import { type Scope, withScope } from "@/lib/data/scope";
import { AppError } from "@/lib/errors";
import type { Action } from "@/lib/permissions/actions";
import { requirePermission } from "@/lib/permissions/require";
import { auditingRefusals } from "@/lib/records/auditing-refusals";
import { carryOut } from "@/lib/records/carry-out";
import { currentRequestId } from "./request-id";

export interface WriteDoor<S extends z.ZodType, R> {
  /** What is done, as a verb; a request key counts for this deed only. */
  readonly name: string;
  readonly permission: Action;
  readonly input: S;
  readonly run: (scope: Scope, input: z.output<S>) => Promise<R>;
  /** What the write touched; recorded in the same transaction. */
  readonly audit: (input: z.output<S>, result: R) => AuditSubject;
  /** Where something that is there is changed: what to look at, so that the audit says from what to what. */
  readonly changes?: (input: z.output<S>) => AuditedRef | undefined;
  /** Where what is sent or answered must be kept in no form: a request key counts for nothing then. */
  readonly isSecret?: true;
  /** Milliseconds, when ten seconds are not enough. */
  readonly timeout?: number;
}

export interface WriteRequest {
  readonly raw: unknown;
  /** A uuid made by the client for one intended write; repeating it repeats nothing. */
  readonly requestKey: string | undefined;
  /** The workspace of the page it was made on; tabs share a session, and another one may have gone on elsewhere. */
  readonly shownIn: string | undefined;
}

/**
 * The door for everything that writes: as the read door, plus limits, idempotency and audit. One transaction: what is
 * acknowledged is stored with its audit entry and its new score, or nothing is.
 */
export async function writeDoor<S extends z.ZodType, R>(
  door: WriteDoor<S, R>,
  request: WriteRequest,
): Promise<unknown> {
  const who = await enterToWrite(request.shownIn);
  const { permission } = door;
  const write = async (scope: Scope) => {
    requirePermission(scope.viewer, permission);
    const input = door.input.parse(request.raw);
    return carryOut(scope, {
      name: door.name,
      permission,
      requestKey: door.isSecret ? undefined : request.requestKey,
      payload: request.raw,
      run: () => door.run(scope, input),
      audit: (result) => door.audit(input, result),
      changes: door.changes?.(input),
    });
  };
  const patience = door.timeout ? { timeout: door.timeout } : {};
  return auditingRefusals(who, permission, () => withScope({ ...who, ...patience }, write));
}

/** Who wants to write: signed in, in the workspace the page was made in, and not too often. */
export async function enterToWrite(
  shownIn: string | undefined,
): Promise<{ workspaceId: string; userId: string; requestId: string }> {
  const session = await currentSession();
  if (!session)
    throw new AppError("not_signed_in", { message: "You are signed out. Sign in again; what you typed is kept." });
  if (shownIn !== undefined && shownIn !== session.workspaceId) {
    throw new AppError("forbidden", {
      message:
        "You went on in another workspace since this page was opened, so nothing was saved. Go back there first.",
    });
  }
  await consumeWrite(session.userId);
  return { workspaceId: session.workspaceId, userId: session.userId, requestId: await currentRequestId() };
}
