import "server-only";
import { findAction, saveAction } from "@/lib/data/actions";
import type { LockedScope } from "@/lib/data/evidence";
import type { ScoredAccount } from "@/lib/data/ladder-scores";
import { holdActiveMembers } from "@/lib/data/members";
import { findPromise } from "@/lib/data/promises";
import type { Scope } from "@/lib/data/scope";
import { AppError, notFound } from "@/lib/errors";
import { changedMeanwhile } from "@/lib/records/changed-meanwhile";
import { openAccount, openAccountOf } from "@/lib/records/open-accounts";
import type { ActionInput } from "@/lib/schemas/action";

interface Given {
  readonly id: string;
  readonly input: Omit<ActionInput, "actionId">;
}

/**
 * Takes an action on, hands it on, puts it off, or says what came of it. It enters no score, so none is made: what it came
 * to is told by what they say next (decision 0083).
 * @throws AppError `not_found`, `forbidden`, `conflict`, `invalid_input` for an owner who is not here
 */
export async function recordAction(outer: Scope, { id, input }: Given): Promise<readonly ScoredAccount[]> {
  const { scope, ownerId } = await openFor(outer, { id, input });
  if (input.promiseId !== null && (await findPromise(scope, input.promiseId))?.accountId !== input.accountId) {
    throw notFound("promise");
  }
  if (input.ownerId !== null && input.ownerId !== ownerId) await requireColleague(scope, input.ownerId);
  if (!(await saveAction(scope, id, input))) throw await changedMeanwhile(scope, "action", id);
  return [];
}

/** Whoever has an action may say what came of it, whosever the account is. */
async function openFor(
  outer: Scope,
  { id, input }: Given,
): Promise<{ readonly scope: LockedScope; readonly ownerId: string | null }> {
  if (input.version === undefined) {
    return { ...(await openAccount(outer, "action.write", input.accountId)), ownerId: null };
  }
  const { scope, record } = await openAccountOf(outer, "action.write", {
    noun: "action",
    find: (one) => findAction(one, id),
    ownerOf: ({ ownerId }) => ownerId,
  });
  if (record.accountId !== input.accountId) throw notFound("action");
  return { scope, ownerId: record.ownerId };
}

/** Nobody is given something to do who has left. */
async function requireColleague(scope: Scope, memberId: string): Promise<void> {
  if ((await holdActiveMembers(scope, [memberId])).has(memberId)) return;
  throw new AppError("invalid_input", {
    message: "An action can only be given to an active colleague.",
    fields: { ownerId: "Choose an active colleague, or nobody yet." },
  });
}
