import "server-only";
import type { FactKind } from "@/lib/generated/client";
import type { FactReviewInput } from "@/lib/schemas/fact-review";
import type { Scope } from "./scope";

export interface FactReviewDetail {
  readonly id: string;
  readonly kind: FactKind;
  readonly value: number;
  readonly note: string | null;
  readonly reviewedAt: Date;
  readonly recordedAt: Date;
}

/** Every review of every fact of an account, the newest first. */
export async function listFactReviews(scope: Scope, accountId: string): Promise<readonly FactReviewDetail[]> {
  return scope.tx.factReview.findMany({
    where: { workspaceId: scope.viewer.workspaceId, accountId },
    orderBy: [{ reviewedAt: "desc" }, { recordedAt: "desc" }],
  });
}

export async function createFactReview(scope: Scope, id: string, input: FactReviewInput): Promise<void> {
  const { workspaceId, memberId } = scope.viewer;
  await scope.tx.factReview.create({ data: { workspaceId, id, ...input, recordedAt: scope.now, memberId } });
}
