import "server-only";
import type { AccountKey } from "@/lib/data/accounts";
import { type AuditedWrite, recordAudits } from "@/lib/data/audit-entries";
import type { BulkChangeDetail } from "@/lib/data/bulk-changes";
import { listStands, saveMadeActions, saveOutcome } from "@/lib/data/bulk-rows";
import { type LockedScope, lockAccounts } from "@/lib/data/evidence";
import { holdActiveMembers } from "@/lib/data/members";
import type { Scope } from "@/lib/data/scope";
import { can } from "@/lib/permissions/can";
import { mintId } from "@/lib/records/mint-id";
import { openAccounts } from "@/lib/records/open-accounts";
import { permissionOfBulkChange } from "@/lib/records/permission-of-bulk-change";
import { setInAccounts } from "@/lib/records/set-in-accounts";
import { type BulkFate, fateOf, targetOf } from "@/lib/report/bulk-fate";
import { actionInput } from "@/lib/schemas/action";
import type { BulkStop, BulkWhat } from "@/lib/schemas/bulk-change";
import { recordAction } from "./record-action";

/**
 * Makes one change in some accounts, each as it stands now and where whoever asked may: all of them, or with the
 * transaction none. Answers why it cannot go on, where it cannot; then nothing was written.
 */
export async function changePortion(
  outer: Scope,
  { id, what }: Pick<BulkChangeDetail, "id" | "what">,
  accountIds: readonly string[],
): Promise<BulkStop | null> {
  const locked = await lockAccounts(outer, accountIds);
  if (await hasOwnerLeft(locked, what)) return "owner_left";
  const target = targetOf(what);
  const permission = permissionOfBulkChange(what.kind);
  const stands = await listStands(locked, what.kind, accountIds);
  const fates = stands.map((stand) => ({
    ...stand,
    fate: fateOf(target, stand, can(locked.viewer, permission, stand.ownerId)),
  }));
  const idsOf = (fate: BulkFate) => fates.filter((one) => one.fate === fate).map((one) => one.id);
  // Their permission is asked once more, of exactly those that are written.
  const { scope, accounts } = await openAccounts(locked, permission, idsOf("changed"));
  if (what.kind === "action") {
    await makeActions(scope, { id, what }, accounts);
  } else {
    const changed = fates.filter(({ fate }) => fate === "changed");
    const values = changed.map((one) => ({ accountId: one.id, from: one.value, to: target ?? null }));
    await setInAccounts(scope, { kind: what.kind, there: accounts, values });
  }
  for (const outcome of ["changed", "same", "forbidden", "name_taken"] as const) {
    await saveOutcome(scope, id, { outcome, accountIds: idsOf(outcome) });
  }
  return null;
}

/** Asked after the accounts are locked, as a deactivation does. */
async function hasOwnerLeft(scope: LockedScope, what: BulkWhat): Promise<boolean> {
  const ownerId = "ownerId" in what ? what.ownerId : null;
  return ownerId !== null && !(await holdActiveMembers(scope, [ownerId])).has(ownerId);
}

interface ActionChange {
  readonly id: string;
  readonly what: Extract<BulkWhat, { kind: "action" }>;
}

async function makeActions(
  scope: LockedScope,
  { id, what }: ActionChange,
  accounts: readonly AccountKey[],
): Promise<void> {
  const owners = accounts.flatMap(({ ownerId }) => ownerId ?? []);
  const here = await holdActiveMembers(scope, owners);
  const made = accounts.map((account) => ({ accountId: account.id, actionId: mintId(), ownerId: account.ownerId }));
  for (const { accountId, actionId, ownerId } of made) {
    const own = ownerId !== null && here.has(ownerId) ? ownerId : null;
    const { kind: _, ...said } = what;
    const { actionId: __, ...input } = actionInput.parse({ ...said, accountId, ownerId: said.ownerId ?? own });
    await recordAction(scope, { id: actionId, input });
  }
  await saveMadeActions(scope, id, made);
  await recordAudits(scope, made.map(taken));
}

const taken = ({ accountId, actionId }: { accountId: string; actionId: string }): AuditedWrite => ({
  action: "action.write",
  subject: { noun: "action", nounId: actionId, accountId },
  changes: null,
});
