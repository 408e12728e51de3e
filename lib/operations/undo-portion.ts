import "server-only";
import { type AuditedWrite, recordAudits } from "@/lib/data/audit-entries";
import type { BulkChangeDetail } from "@/lib/data/bulk-changes";
import { listChangedStands, listMadeActions, saveOutcome } from "@/lib/data/bulk-rows";
import { type LockedScope, lockAccounts } from "@/lib/data/evidence";
import { holdActiveMembers } from "@/lib/data/members";
import type { Scope } from "@/lib/data/scope";
import { can } from "@/lib/permissions/can";
import { openAccounts } from "@/lib/records/open-accounts";
import { permissionOfBulkChange } from "@/lib/records/permission-of-bulk-change";
import { setInAccounts } from "@/lib/records/set-in-accounts";
import { targetOf, undoFateOf } from "@/lib/report/bulk-fate";
import type { BulkOutcome, BulkWhat } from "@/lib/schemas/bulk-change";
import { removeAction } from "./remove-action";

type Change = Pick<BulkChangeDetail, "id" | "what">;
type FieldWhat = Exclude<BulkWhat, { kind: "action" }>;
type Fates = ReadonlyMap<string, BulkOutcome>;

/** Takes one change back in some accounts, where nobody did anything about it since; the others stay, with the reason. */
export async function undoPortion(outer: Scope, { id, what }: Change, accountIds: readonly string[]): Promise<null> {
  const scope = await lockAccounts(outer, accountIds);
  const fates =
    what.kind === "action"
      ? await undoActions(scope, id, accountIds)
      : await undoField(scope, { id, what }, accountIds);
  for (const outcome of new Set(fates.values())) {
    await saveOutcome(scope, id, { outcome, accountIds: accountIds.filter((one) => fates.get(one) === outcome) });
  }
  // Of what is gone nothing can be said any more.
  const gone = accountIds.filter((one) => !fates.has(one));
  await saveOutcome(scope, id, { outcome: "kept_changed", accountIds: gone });
  return null;
}

async function undoField(
  scope: LockedScope,
  { id, what }: { readonly id: string; readonly what: FieldWhat },
  accountIds: readonly string[],
): Promise<Fates> {
  const target = targetOf(what) ?? null;
  const { kind } = what;
  const permission = permissionOfBulkChange(kind);
  const stands = await listChangedStands(scope, { bulkChangeId: id, kind, target }, accountIds);
  const formerOwners = kind === "owner" ? stands.flatMap(({ before }) => before ?? []) : [];
  const here = await holdActiveMembers(scope, [...new Set(formerOwners)]);
  const fates = new Map(
    stands.map(({ id: accountId, ownerId, before, isChanged, isNameTaken }) => {
      const hasOwnerLeft = kind === "owner" && before !== null && !here.has(before);
      return [
        accountId,
        undoFateOf({ isChanged, mayChange: can(scope.viewer, permission, ownerId), hasOwnerLeft, isNameTaken }),
      ];
    }),
  );
  const undone = stands.filter((one) => fates.get(one.id) === "undone");
  const { accounts } = await openAccounts(
    scope,
    permission,
    undone.map((one) => one.id),
  );
  const values = undone.map((one) => ({ accountId: one.id, from: target, to: one.before }));
  await setInAccounts(scope, { kind, there: accounts, values });
  return fates;
}

async function undoActions(scope: LockedScope, id: string, accountIds: readonly string[]): Promise<Fates> {
  const made = await listMadeActions(scope, id, accountIds);
  const fates = new Map(
    made.map(({ id: accountId, ownerId, isChanged }) => {
      const mayChange = can(scope.viewer, "action.write", ownerId);
      return [accountId, undoFateOf({ isChanged, mayChange, hasOwnerLeft: false, isNameTaken: false })];
    }),
  );
  const undone = made.filter((one) => fates.get(one.id) === "undone");
  for (const { id: accountId, actionId } of undone) {
    await removeAction(scope, { accountId, actionId, isRemoved: true });
  }
  await recordAudits(scope, undone.map(takenBack));
  return fates;
}

const takenBack = ({ id: accountId, actionId }: { id: string; actionId: string }): AuditedWrite => ({
  action: "action.write",
  subject: { noun: "action", nounId: actionId, accountId },
  changes: [{ field: "removed", from: false, to: true }],
});
