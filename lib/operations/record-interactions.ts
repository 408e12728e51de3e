import "server-only";
import { listContactKeys } from "@/lib/data/contacts";
import { lockAccounts } from "@/lib/data/evidence";
import { findInteraction, type InteractionRow, saveInteractions, setInteractionRemoved } from "@/lib/data/interactions";
import type { ScoredAccount } from "@/lib/data/ladder-scores";
import { listMembers } from "@/lib/data/members";
import type { Scope } from "@/lib/data/scope";
import { AppError, notFound } from "@/lib/errors";
import type { InteractionInput } from "@/lib/schemas/interaction";
import { evidenceOfInteraction } from "@/lib/scoring";
import { changedMeanwhile } from "./changed-meanwhile";
import { loadAccountFor, loadAccountsFor } from "./load-account-for";
import { notAhead } from "./not-ahead";
import { type EvidencePost, postEvidence } from "./post-evidence";

/**
 * Stores interactions, new and changed, with their evidence, and rescores. One from the form, thousands from an import.
 * @throws AppError `not_found` for an account, contact or member that is not there, `invalid_input` for a contact of
 *   another account.
 */
export async function recordInteractions(
  outer: Scope,
  interactions: readonly InteractionRow[],
): Promise<readonly ScoredAccount[]> {
  const accountIds = interactions.map(({ input }) => input.accountId);
  const scope = await lockAccounts(outer, accountIds);
  await loadAccountsFor(scope, "interaction.write", accountIds);
  await checkParticipants(scope, interactions);
  const dated = interactions.map(({ id, input }) => ({
    id,
    input: { ...input, occurredAt: notAhead(scope, input.occurredAt, "occurredAt") },
  }));
  await saveInteractions(scope, dated);
  return postEvidence(
    scope,
    dated.map((row) => postOf(row, scope.now)),
  );
}

/**
 * Changes one interaction; the person must have seen the version that is stored. What its evidence said is revised,
 * also when the date moves back.
 */
export async function updateInteraction(
  scope: Scope,
  interaction: InteractionRow & { readonly version: number },
): Promise<readonly ScoredAccount[]> {
  const { id, version, input } = interaction;
  await loadAccountFor(scope, "interaction.write", input.accountId);
  // Before the version is read: of two people who save at once, the second one must see what the first one did.
  await lockAccounts(scope, [input.accountId]);
  const stored = await findInteraction(scope, id);
  if (!stored || stored.accountId !== input.accountId || stored.removedAt) throw notFound("interaction");
  if (stored.version !== version) {
    throw await changedMeanwhile(scope, "interaction", id);
  }
  return recordInteractions(scope, [{ id, input: { ...input, externalId: input.externalId ?? stored.externalId } }]);
}

/** Takes an interaction back or restores it; its evidence is retracted or said again. */
export async function removeInteraction(
  outer: Scope,
  input: { interactionId: string; isRemoved: boolean },
): Promise<readonly ScoredAccount[]> {
  const before = await findInteraction(outer, input.interactionId);
  if (!before) throw notFound("interaction");
  await loadAccountFor(outer, "interaction.write", before.accountId);
  const scope = await lockAccounts(outer, [before.accountId]);
  await setInteractionRemoved(scope, before.id, input.isRemoved);
  // Read again: whoever held the lock may have changed what is taken back.
  const found = await findInteraction(scope, before.id);
  if (!found) throw notFound("interaction");
  const { contacts, members, recordedAt: _, recordedById: __, removedAt: ___, version: ____, id, ...rest } = found;
  const contactIds = contacts.map((contact) => contact.id);
  const memberIds = members.map((member) => member.id);
  const post = postOf({ id, input: { ...rest, contactIds, memberIds } }, scope.now);
  return postEvidence(scope, [input.isRemoved ? { ...post, evidence: [] } : post]);
}

/** What the ledger says of an interaction; the check of the ledger asks the same. */
export function postOf({ id, input }: { id: string; input: InteractionInput }, recordedAt: Date): EvidencePost {
  return {
    accountId: input.accountId,
    origin: "interaction",
    originId: id,
    mode: "replace",
    evidence: evidenceOfInteraction({
      id,
      kind: input.kind,
      direction: input.direction,
      occurredAt: input.occurredAt.getTime(),
      recordedAt: recordedAt.getTime(),
      sentiment: input.sentiment,
      contactIds: input.contactIds,
    }),
  };
}

async function checkParticipants(scope: Scope, interactions: readonly InteractionRow[]): Promise<void> {
  const contactIds = [...new Set(interactions.flatMap(({ input }) => input.contactIds))];
  const accountOf = new Map(
    (await listContactKeys(scope, contactIds)).map((contact) => [contact.id, contact.accountId]),
  );
  const members = new Set((await listMembers(scope)).map(({ id }) => id));
  for (const { input } of interactions) {
    if (input.contactIds.some((id) => !accountOf.has(id))) throw notFound("contact");
    if (input.contactIds.some((id) => accountOf.get(id) !== input.accountId)) {
      throw new AppError("invalid_input", {
        message: "A person taking part belongs to another account.",
        fields: { contactIds: "Choose people of this account." },
      });
    }
    if (input.memberIds.some((id) => !members.has(id))) throw notFound("member");
  }
}
