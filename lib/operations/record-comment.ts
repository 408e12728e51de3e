import "server-only";
import { findAction } from "@/lib/data/actions";
import { findComment, saveComment, setMentions } from "@/lib/data/comments";
import type { LockedScope } from "@/lib/data/evidence";
import type { ScoredAccount } from "@/lib/data/ladder-scores";
import { holdActiveMembers } from "@/lib/data/members";
import type { Scope } from "@/lib/data/scope";
import { AppError, notFound } from "@/lib/errors";
import { changedMeanwhile } from "@/lib/records/changed-meanwhile";
import { openAccount } from "@/lib/records/open-accounts";
import { openOwnComment } from "@/lib/records/open-own-comment";
import type { CommentInput } from "@/lib/schemas/comment";

interface Given {
  readonly id: string;
  readonly input: Omit<CommentInput, "commentId">;
}

/**
 * Writes a comment on an account or one of its actions, or changes one's own. It enters no score, so none is made
 * (decision 0084).
 * @throws AppError `not_found`, `forbidden` for somebody else's, `conflict`, `invalid_input` for a mention of nobody who is here
 */
export async function recordComment(outer: Scope, { id, input }: Given): Promise<readonly ScoredAccount[]> {
  const scope = await openFor(outer, { id, input });
  const here = await holdActiveMembers(scope, input.mentionIds);
  const former = input.version === undefined ? [] : ((await findComment(scope, id))?.mentions ?? []);
  // Who has left since it was written stays mentioned: changing a word takes nobody away.
  const isKnown = (memberId: string) => here.has(memberId) || former.some((one) => one.id === memberId);
  if (!input.mentionIds.every(isKnown)) throw nobodyHere();
  if (!(await saveComment(scope, id, input))) throw await changedMeanwhile(scope, "comment", id);
  await setMentions(scope, { id, accountId: input.accountId }, input.mentionIds);
  return [];
}

async function openFor(outer: Scope, { id, input }: Given): Promise<LockedScope> {
  const { accountId, actionId, version } = input;
  const { scope } =
    version === undefined
      ? await openAccount(outer, "comment.write", accountId)
      : await openOwnComment(outer, { commentId: id, accountId });
  if (actionId !== null && (await findAction(scope, actionId))?.accountId !== accountId) throw notFound("action");
  return scope;
}

const nobodyHere = () =>
  new AppError("invalid_input", {
    message: "Only active colleagues can be mentioned.",
    fields: { mentionIds: "Choose active colleagues." },
  });
