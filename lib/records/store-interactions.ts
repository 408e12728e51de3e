import "server-only";
import { listContactKeys } from "@/lib/data/contacts";
import type { LockedScope } from "@/lib/data/evidence";
import { type InteractionRow, saveInteractions } from "@/lib/data/interactions";
import type { ScoredAccount } from "@/lib/data/ladder-scores";
import { listMembers } from "@/lib/data/members";
import type { Scope } from "@/lib/data/scope";
import { AppError, notFound } from "@/lib/errors";
import { notAhead } from "./not-ahead";
import { postEvidence } from "./post-evidence";
import { postOfInteraction } from "./post-of-interaction";

/**
 * Stores interactions of opened accounts, new and changed, with their evidence, and rescores.
 * @throws AppError `not_found` for a contact or member that is not there, `invalid_input` for a contact of another
 *   account or a moment that has not come
 */
export async function storeInteractions(
  scope: LockedScope,
  interactions: readonly InteractionRow[],
): Promise<readonly ScoredAccount[]> {
  await checkParticipants(scope, interactions);
  const dated = interactions.map(({ input, ...row }) => ({
    ...row,
    input: { ...input, occurredAt: notAhead(scope, input.occurredAt, "occurredAt") },
  }));
  await saveInteractions(scope, dated);
  return postEvidence(
    scope,
    dated.map((row) => postOfInteraction(row, scope.now)),
  );
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
