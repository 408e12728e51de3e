import "server-only";
import type { LockedScope } from "./evidence";
import { keepFormerStates } from "./former-states";
import type { Scope } from "./scope";
import { tellOwners } from "./tell-changes";

/** How many accounts each member owns, archived ones too: they have an owner as well. */
export async function countOwned(scope: Scope): Promise<ReadonlyMap<string, number>> {
  const rows = await scope.tx.account.groupBy({
    by: ["ownerId"],
    where: { workspaceId: scope.viewer.workspaceId, ownerId: { not: null } },
    _count: true,
  });
  return new Map(rows.map(({ ownerId, _count }) => [ownerId ?? "", _count]));
}

export async function listOwnedIds(scope: Scope, ownerId: string): Promise<readonly string[]> {
  const where = { workspaceId: scope.viewer.workspaceId, ownerId };
  const rows = await scope.tx.account.findMany({ where, select: { id: true }, orderBy: { id: "asc" } });
  return rows.map(({ id }) => id);
}

/** Whether a member owns an account in use. */
export async function hasAccounts(scope: Scope, ownerId: string): Promise<boolean> {
  const where = { workspaceId: scope.viewer.workspaceId, ownerId, archivedAt: null };
  return (await scope.tx.account.findFirst({ where, select: { id: true } })) !== null;
}

/** Gives accounts to a member, or to nobody. Their past days keep the owner they had. */
export async function giveAccounts(
  scope: LockedScope,
  accountIds: readonly string[],
  ownerId: string | null,
): Promise<void> {
  if (accountIds.length === 0) return;
  await keepFormerStates(scope, "account", accountIds);
  await tellOwners(
    scope,
    accountIds.map((accountId) => ({ accountId, ownerId })),
  );
  await scope.tx.account.updateMany({
    where: { workspaceId: scope.viewer.workspaceId, id: { in: [...accountIds] } },
    data: { ownerId, updatedAt: scope.now, version: { increment: 1 } },
  });
}

/** What a member owned until an instant, and is with this heir (nobody: null) since. */
export async function listHandedOver(
  scope: Scope,
  { memberId, heirId, at }: { readonly memberId: string; readonly heirId: string | null; readonly at: Date },
): Promise<readonly string[]> {
  const rows = await scope.tx.$queryRaw<{ id: string }[]>`
    SELECT a.id FROM "Account" a
    WHERE a."workspaceId" = ${scope.viewer.workspaceId}::uuid AND a."ownerId" IS NOT DISTINCT FROM ${heirId}::uuid
      AND EXISTS (
        SELECT 1 FROM "FormerState" f
        WHERE f."workspaceId" = a."workspaceId" AND f."accountId" = a.id AND f.noun = 'account'
          AND f."knownUntil" = ${at}::timestamptz AND f.state ->> 'ownerId' = ${memberId}::text)
    ORDER BY a.id`;
  return rows.map(({ id }) => id);
}
