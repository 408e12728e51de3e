import "server-only";
import type { FactKind } from "@/lib/generated/client";
import type { FactReviewInput } from "@/lib/schemas/fact-review";
import type { Scope } from "./scope";
import { standsAt } from "./stands-at";

export interface FactReviewDetail {
  readonly id: string;
  readonly kind: FactKind;
  readonly value: number;
  readonly note: string | null;
  readonly reviewedAt: Date;
  readonly recordedAt: Date;
}

/** Every review of every fact of an account as far as it stood then, the newest first. */
export async function listFactReviews(
  scope: Scope,
  accountId: string,
  knownAt = scope.now,
): Promise<readonly FactReviewDetail[]> {
  return scope.tx.factReview.findMany({
    where: { workspaceId: scope.viewer.workspaceId, accountId, ...standsAt(knownAt) },
    orderBy: [{ reviewedAt: "desc" }, { recordedAt: "desc" }],
  });
}

/** Also one that was taken back. */
export async function findFactReview(
  scope: Scope,
  factReviewId: string,
): Promise<(FactReviewDetail & { readonly accountId: string; readonly removedAt: Date | null }) | null> {
  const workspaceId_id = { workspaceId: scope.viewer.workspaceId, id: factReviewId };
  return scope.tx.factReview.findUnique({ where: { workspaceId_id } });
}

/** Takes a review back, or lets it stand again; its row stays. */
export async function setFactReviewRemoved(scope: Scope, factReviewId: string, isRemoved: boolean): Promise<void> {
  await scope.tx.factReview.update({
    where: { workspaceId_id: { workspaceId: scope.viewer.workspaceId, id: factReviewId } },
    data: { removedAt: isRemoved ? scope.now : null },
  });
}

export async function createFactReview(scope: Scope, id: string, input: FactReviewInput): Promise<void> {
  const { workspaceId, memberId } = scope.viewer;
  await scope.tx.factReview.create({ data: { workspaceId, id, ...input, recordedAt: scope.now, memberId } });
}
