import "server-only";
import { countUnfinished, createBulkChange, updateBulkChange } from "@/lib/data/bulk-changes";
import { freezeSelection } from "@/lib/data/bulk-rows";
import { loadOwnMoney } from "@/lib/data/currency-rates";
import { holdActiveMembers } from "@/lib/data/members";
import type { Scope } from "@/lib/data/scope";
import { AppError } from "@/lib/errors";
import { ACTIONS } from "@/lib/permissions/actions";
import { mintId } from "@/lib/records/mint-id";
import { permissionOfBulkChange } from "@/lib/records/permission-of-bulk-change";
import { planBulkChanges } from "@/lib/records/plan-bulk-changes";
import type { BulkCounts } from "@/lib/report/bulk-fate";
import { type BulkChangeInput, type BulkKind, type BulkWhat, MOST_IN_BULK } from "@/lib/schemas/bulk-change";
import { LOCALE } from "@/lib/schemas/locale";
import { previewBulkChange } from "./preview-bulk-change";

/** A workspace has no more of them under way: they would only wait for each other. */
const MOST_UNDER_WAY = 5;

/**
 * Begins one change of many accounts: which they are is kept now, and a job changes them in whole batches (decision 0088).
 * @returns its id
 * @throws AppError `forbidden` where none of them may be changed, `conflict` where the list is another by now,
 *   `invalid_input` for too many, for an owner who is not here, or where all of them say so already
 */
export async function beginBulkChange(scope: Scope, { selection, what, total }: BulkChangeInput): Promise<string> {
  const counts = await previewBulkChange(scope, { ...what, selection });
  refuse(what.kind, counts, total);
  if ((await countUnfinished(scope)) >= MOST_UNDER_WAY) {
    throw new AppError("conflict", { message: "Several such changes are under way already. Wait until one is done." });
  }
  await requireColleague(scope, what);
  const id = mintId();
  await createBulkChange(scope, id, what);
  const accounts = await freezeSelection(scope, id, { selection, money: await loadOwnMoney(scope) });
  await updateBulkChange(scope, id, { accounts });
  await planBulkChanges(scope);
  return id;
}

function refuse(kind: BulkKind, counts: BulkCounts, seen: number): void {
  if (counts.total > MOST_IN_BULK) {
    const most = MOST_IN_BULK.toLocaleString(LOCALE);
    throw new AppError("invalid_input", { message: `At most ${most} accounts at once. Narrow the list first.` });
  }
  if (counts.total !== seen) {
    throw new AppError("conflict", {
      message: `They are ${counts.total.toLocaleString(LOCALE)} accounts by now. Nothing was changed: look at them again.`,
    });
  }
  if (counts.changed > 0) return;
  if (counts.forbidden === 0) {
    const why = counts.name_taken > 0 ? "other accounts have their names by now" : "all of them say so already";
    throw new AppError("invalid_input", { message: `There is nothing to change: ${why}.` });
  }
  throw new AppError("forbidden", {
    message: `Your role does not allow you to ${ACTIONS[permissionOfBulkChange(kind)]} on these: they have other owners.`,
  });
}

/** Nobody is given anything who has left. */
async function requireColleague(scope: Scope, what: BulkWhat): Promise<void> {
  const ownerId = "ownerId" in what ? what.ownerId : null;
  if (ownerId === null || (await holdActiveMembers(scope, [ownerId])).has(ownerId)) return;
  throw new AppError("invalid_input", {
    message: "Accounts and actions can only be given to an active colleague.",
    fields: { ownerId: "Choose an active colleague." },
  });
}
