import "server-only";
import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { AppError } from "@/lib/errors";
import type { MemberRole } from "@/lib/generated/client";
import { database, type Tx } from "./client";
import { isHeldByOthers, mapCommitError, mapDbError } from "./db-errors";
import { inShareOf } from "./shares";

/** Who acts in this request, read from the database each time. */
export interface Viewer {
  readonly workspaceId: string;
  readonly workspaceName: string;
  readonly isDemo: boolean;
  /** The own currency: sums name it first, and new accounts begin with it. */
  readonly currency: string;
  readonly memberId: string;
  readonly userId: string;
  readonly role: MemberRole;
  readonly name: string;
  readonly timeZone: string;
}

/** What is written follows from, where it is no form of the viewer's: then it is told otherwise (decision 0091). */
type Cause =
  /** It happens by itself, in the name of the viewer: nobody did it. */
  | { readonly kind: "time" }
  /** One of many writes that somebody asked for at once. */
  | { readonly kind: "import" | "bulk_change"; readonly id: string };

/** One transaction with the workspace set. Every data function takes it first. */
export interface Scope {
  readonly viewer: Viewer;
  readonly tx: Tx;
  /** The one reading of the clock for this request. */
  readonly now: Date;
  readonly requestId: string;
  readonly cause?: Cause;
}

export interface ScopeOptions {
  readonly workspaceId: string;
  readonly userId: string;
  readonly requestId?: string;
  /** Milliseconds the transaction may take; imports need more than pages. */
  readonly timeout?: number;
  /** Only for tests and the demo world: a clock that stands elsewhere. */
  readonly now?: Date;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Opens one transaction in one workspace for one of its members, and closes it before anything is rendered.
 * @throws AppError `not_signed_in` when the user is not (or no longer) an active member.
 */
export async function withScope<T>(options: ScopeOptions, run: (scope: Scope) => Promise<T>): Promise<T> {
  return withWorkspace(options.workspaceId, options.timeout, async (tx) => {
    const viewer = await loadViewer(tx, options);
    return run({ viewer, tx, now: options.now ?? new Date(), requestId: options.requestId ?? randomUUID() });
  });
}

/**
 * The same for what happens by itself: in the name of one of the active members, administrators first. Null where nobody
 * is left, or the workspace is gone, for nobody reads what would be done there.
 */
export async function withActingScope<T>(
  { workspaceId, now = new Date(), timeout }: Pick<ScopeOptions, "workspaceId" | "now" | "timeout">,
  run: (scope: Scope) => Promise<T>,
): Promise<T | null> {
  return withWorkspace(workspaceId, timeout, async (tx) => {
    const [member] = await tx.$queryRaw<{ userId: string }[]>`
      SELECT m."userId" FROM "Member" m
      WHERE m."workspaceId" = ${workspaceId}::uuid AND m."deactivatedAt" IS NULL
      ORDER BY m.role <> 'admin', m."createdAt", m.id LIMIT 1`;
    if (!member) return null;
    const viewer = await loadViewer(tx, { workspaceId, ...member });
    return run({ viewer, tx, now, requestId: randomUUID(), cause: { kind: "time" } });
  });
}

/** For how long a transaction that meets a lock is begun again, and how long it holds no connection in between. */
const LOCK_PATIENCE_MS = 2500;
const LOCK_PAUSE_MS = 150;

/**
 * A transaction inside a workspace without a member: only for the moments in which there is none yet (setting up a
 * workspace, accepting an invitation). One that meets a lock soon gives its connection back and is begun again, so that
 * whoever waits for another holds up nobody else (docs/decisions/0035-connections-are-shared.md).
 */
export async function withWorkspace<T>(
  workspaceId: string,
  timeout: number | undefined,
  run: (tx: Tx) => Promise<T>,
): Promise<T> {
  const lastTry = performance.now() + LOCK_PATIENCE_MS;
  for (;;) {
    try {
      return await inShareOf(workspaceId, () => inTransaction(workspaceId, timeout, run));
    } catch (error) {
      if (!isHeldByOthers(error) || performance.now() > lastTry) throw error;
    }
    // Not all at the same moment again.
    await pause(LOCK_PAUSE_MS * (0.5 + Math.random()));
  }
}

async function inTransaction<T>(
  workspaceId: string,
  timeout: number | undefined,
  run: (tx: Tx) => Promise<T>,
): Promise<T> {
  let isCommitting = false;
  try {
    return await database().$transaction(
      async (tx) => {
        await enterWorkspace(tx, workspaceId);
        const result = await run(tx);
        isCommitting = true;
        return result;
      },
      { maxWait: 3000, timeout: timeout ?? 10_000 },
    );
  } catch (error) {
    throw isCommitting ? mapCommitError(error) : mapDbError(error);
  }
}

/** From here on the transaction sees the rows of this workspace and no others. */
export async function enterWorkspace(tx: Tx, workspaceId: string): Promise<void> {
  if (!UUID.test(workspaceId)) throw new AppError("not_found", { message: "This workspace does not exist." });
  // A literal, because SET takes no parameters; the pattern above is what makes it safe. SET LOCAL and not
  // set_config(): only that reaches the workers of a distributed database.
  await tx.$executeRawUnsafe(`SET LOCAL app.workspace_id = '${workspaceId}'`);
}

/** One statement, because every request begins with it, and relations of one row are asked for all at once. */
async function loadViewer(tx: Tx, who: { workspaceId: string; userId: string }): Promise<Viewer> {
  const [viewer] = await tx.$queryRaw<Viewer[]>`
    SELECT m."workspaceId", w.name AS "workspaceName", w."isDemo", w.currency::text, m.id AS "memberId", m."userId",
      m.role::text, u.name, u."timeZone"
    FROM "Member" m
    JOIN "Workspace" w ON w.id = m."workspaceId"
    JOIN "User" u ON u.id = m."userId"
    WHERE m."workspaceId" = ${who.workspaceId}::uuid AND m."userId" = ${who.userId}::uuid
      AND m."deactivatedAt" IS NULL`;
  if (!viewer) {
    throw new AppError("not_signed_in", { message: "You are not a member of this workspace any more." });
  }
  return viewer;
}
