import "server-only";
import { findInteraction } from "@/lib/data/interactions";
import type { ScoredAccount } from "@/lib/data/ladder-scores";
import { findRegisterRow } from "@/lib/data/register-rows";
import type { Scope } from "@/lib/data/scope";
import { notFound } from "@/lib/errors";
import { loadAccountFor } from "@/lib/records/load-account-for";
import { openAccountOf } from "@/lib/records/open-accounts";
import { postEvidence } from "@/lib/records/post-evidence";
import { storeInRegister } from "@/lib/records/store-in-register";
import { withdrawInteraction } from "@/lib/records/withdraw-interaction";
import type { LoggedStepRef } from "@/lib/registers/all-registers";

/**
 * Takes back that a planned step happened: the interaction it became goes, and the step lies ahead again. Both or neither.
 * @throws AppError `not_found`, `conflict` when somebody has changed the step meanwhile
 */
export async function undoLoggedStep(
  outer: Scope,
  { recordId, version, interactionId }: LoggedStepRef,
): Promise<readonly ScoredAccount[]> {
  const find = (scope: Scope) => findRegisterRow(scope, { noun: "planned_step", recordId });
  const { scope, record } = await openAccountOf(outer, "register.write", { noun: "planned_step", find });
  const { accountId } = record;
  await loadAccountFor(scope, "interaction.write", accountId);
  const interaction = await findInteraction(scope, interactionId);
  if (interaction?.accountId !== accountId) throw notFound("interaction");
  if (interaction.removedAt === null) await postEvidence(scope, [await withdrawInteraction(scope, interaction, true)]);
  const fields = { ...record.fields, happenedAt: null };
  return storeInRegister(scope, "planned_step", [{ id: recordId, accountId, version, fields }]);
}
