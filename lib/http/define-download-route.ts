import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import type { z } from "zod";
import { type AuditSubject, recordAudit } from "@/lib/data/audit-entries";
import { type Scope, type ScopeOptions, withScope } from "@/lib/data/scope";
import { AppError } from "@/lib/errors";
import { log } from "@/lib/log";
import type { Action } from "@/lib/permissions/actions";
import { requirePermission } from "@/lib/permissions/require";
import { auditingRefusals } from "@/lib/records/auditing-refusals";
import { bodyOf, takeRoom } from "./downloads";
import { problemResponse, toProblem } from "./problem";
import { enterToWrite } from "./write-door";

/** Reads in a scope of its own, as whoever asked, who may be gone or have another role by now. */
export type InScope = <T>(read: (scope: Scope) => Promise<T>) => Promise<T>;

interface File {
  readonly name: string;
  readonly contentType: string;
  readonly pieces: AsyncGenerator<Uint8Array>;
}

interface DownloadDoor<S extends z.ZodType, P> {
  readonly permission: Action;
  readonly input: S;
  /** What is in the file, as far as it has to be known before its first byte. */
  readonly prepare: (scope: Scope, input: z.output<S>) => Promise<P>;
  readonly audit: (input: z.output<S>, prepared: P) => AuditSubject;
  readonly file: (prepared: P, input: z.output<S>, context: { inScope: InScope; now: Date }) => File;
}

/**
 * A route from which much is taken away at once: it stands in the audit, and is made piece by piece while it is read, each in
 * a transaction of its own, so that none waits for whoever reads slowly. It changes nothing, so a link may lead to it.
 */
export function defineDownloadRoute<S extends z.ZodType, P>(door: DownloadDoor<S, P>) {
  return async (request: Request): Promise<Response> => {
    try {
      const who = await enterToWrite(undefined);
      const leave = takeRoom(who.workspaceId);
      const response = await auditingRefusals(who, door.permission, () => answer(door, { request, who, leave })).catch(
        (error: unknown) => {
          leave();
          throw error;
        },
      );
      if (response.body === null) leave();
      return response;
    } catch (error) {
      return problemResponse(await toProblem(error, `route ${door.permission}`));
    }
  };
}

interface Asked {
  readonly request: Request;
  readonly who: ScopeOptions;
  readonly leave: () => void;
}

async function answer<S extends z.ZodType, P>(
  { permission, input: schema, prepare, audit, file }: DownloadDoor<S, P>,
  { request, who, leave }: Asked,
): Promise<Response> {
  const isHead = request.method === "HEAD";
  const begun = await withScope(who, async (scope) => {
    requirePermission(scope.viewer, permission);
    const input = schema.parse(Object.fromEntries(new URL(request.url).searchParams));
    const prepared = await prepare(scope, input);
    // Whoever asks for the head alone takes nothing away.
    if (!isHead) await recordAudit(scope, permission, audit(input, prepared));
    return { input, prepared, now: scope.now };
  });
  const inScope: InScope = (read) =>
    patiently(() =>
      withScope(who, (scope) => {
        requirePermission(scope.viewer, permission);
        return read(scope);
      }),
    );
  const { name, contentType, pieces } = file(begun.prepared, begun.input, { inScope, now: begun.now });
  const headers = { "content-type": contentType, "content-disposition": savedAs(name), "cache-control": "no-store" };
  if (isHead) return new Response(null, { headers });
  return new Response(bodyOf(logged(pieces, who), leave), { headers });
}

/** Whatever characters the name holds. */
export const savedAs = (name: string): string =>
  `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, "_")}`;

/** A file half of which is there waits for its turn longer than somebody before an empty page would. */
const PATIENCE_MS = 20_000;
const PAUSE_MS = 500;

async function patiently<T>(read: () => Promise<T>): Promise<T> {
  const lastTry = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await read();
    } catch (error) {
      const isBusy = error instanceof AppError && error.code === "unavailable";
      if (!isBusy || performance.now() > lastTry) throw error;
    }
    await pause(PAUSE_MS);
  }
}

/** The answer has begun, so nobody else is told why it broke off. */
async function* logged(pieces: AsyncGenerator<Uint8Array>, { requestId }: ScopeOptions): AsyncGenerator<Uint8Array> {
  try {
    yield* pieces;
  } catch (error) {
    log.error({ requestId, err: error }, "a file broke off");
    throw error;
  }
}
