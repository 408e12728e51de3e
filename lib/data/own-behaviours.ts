import "server-only";
import type { Scope } from "./scope";

export interface OwnBehaviour {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  /** It is offered no longer; what is recorded of it stays. */
  readonly removedAt: Date | null;
}

const SELECT = { id: true, name: true, version: true, removedAt: true } as const;

const keyOf = ({ viewer }: Scope, id: string) => ({ workspaceId_id: { workspaceId: viewer.workspaceId, id } });

/** Also those that are offered no longer, by their names. */
export async function listOwnBehaviours(scope: Scope): Promise<readonly OwnBehaviour[]> {
  return scope.tx.ownBehaviour.findMany({
    where: { workspaceId: scope.viewer.workspaceId },
    orderBy: { name: "asc" },
    select: SELECT,
  });
}

/** Those that are offered, and those that something is recorded of at an account. */
export async function listOfferedBehaviours(
  scope: Scope,
  accountId: string,
): Promise<readonly Pick<OwnBehaviour, "id" | "name">[]> {
  return scope.tx.ownBehaviour.findMany({
    where: {
      workspaceId: scope.viewer.workspaceId,
      OR: [{ removedAt: null }, { events: { some: { accountId } } }],
    },
    orderBy: { name: "asc" },
    select: { id: true, name: true },
  });
}

/** Also one that is offered no longer. */
export async function findOwnBehaviour(scope: Scope, ownBehaviourId: string): Promise<OwnBehaviour | null> {
  return scope.tx.ownBehaviour.findUnique({ where: keyOf(scope, ownBehaviourId), select: SELECT });
}

export async function createOwnBehaviour(scope: Scope, { id, name }: Pick<OwnBehaviour, "id" | "name">): Promise<void> {
  const { workspaceId, memberId } = scope.viewer;
  await scope.tx.ownBehaviour.create({
    data: { workspaceId, id, name, recordedAt: scope.now, recordedById: memberId },
  });
}

/** False where somebody was faster, or it is offered no longer. */
export async function renameOwnBehaviour(
  scope: Scope,
  { id, name, version }: Omit<OwnBehaviour, "removedAt">,
): Promise<boolean> {
  const { count } = await scope.tx.ownBehaviour.updateMany({
    where: { workspaceId: scope.viewer.workspaceId, id, version, removedAt: null },
    data: { name, version: { increment: 1 } },
  });
  return count === 1;
}

/** Offers one no longer, or again. */
export async function setOwnBehaviourRemoved(scope: Scope, id: string, isRemoved: boolean): Promise<void> {
  await scope.tx.ownBehaviour.update({
    where: keyOf(scope, id),
    data: { removedAt: isRemoved ? scope.now : null, version: { increment: 1 } },
  });
}
