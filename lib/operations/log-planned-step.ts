import "server-only";
import { DAY_MS, midnightOf } from "@/lib/calendar/days";
import type { ScoredAccount } from "@/lib/data/ladder-scores";
import { findRegisterRow } from "@/lib/data/register-rows";
import type { Scope } from "@/lib/data/scope";
import { notFound } from "@/lib/errors";
import { loadAccountFor } from "@/lib/records/load-account-for";
import { openAccountOf } from "@/lib/records/open-accounts";
import { storeInRegister } from "@/lib/records/store-in-register";
import { storeInteractions } from "@/lib/records/store-interactions";
import type { StepRef } from "@/lib/registers/all-registers";
import { happenedStep } from "@/lib/registers/planned-step";

/**
 * Logs a planned step that happened as an interaction, on its day or today where that lies ahead, and settles it.
 * @throws AppError `not_found`, `conflict` when somebody has changed the step meanwhile
 */
export async function logPlannedStep(
  outer: Scope,
  { id, input: { recordId, version } }: { readonly id: string; readonly input: StepRef },
): Promise<readonly ScoredAccount[]> {
  const find = (scope: Scope) => findRegisterRow(scope, { noun: "planned_step", recordId });
  const { scope, record } = await openAccountOf(outer, "register.write", { noun: "planned_step", find });
  if (record.removedAt !== null) throw notFound("planned_step");
  const { accountId, fields } = record;
  await loadAccountFor(scope, "interaction.write", accountId);
  const { plannedOn, contactId, kind, summary } = happenedStep(record);
  const day = Math.min(midnightOf(new Date(plannedOn)), midnightOf(scope.now));
  const interaction = {
    ...({ accountId, kind, summary, direction: "two_way", channel: "other", sentiment: null, note: null } as const),
    ...{ occurredAt: new Date(Math.min(day + DAY_MS / 2, scope.now.getTime())), resolvedAt: null, externalId: null },
    ...{ contactIds: contactId === null ? [] : [contactId], memberIds: [scope.viewer.memberId] },
  };
  await storeInteractions(scope, [{ id, input: interaction }]);
  const settled = { ...fields, happenedAt: new Date(day) };
  return storeInRegister(scope, "planned_step", [{ id: recordId, accountId, version, fields: settled }]);
}
