import "server-only";
import type { ScoredAccount } from "@/lib/data/ladder-scores";
import { savePromise } from "@/lib/data/promises";
import type { Scope } from "@/lib/data/scope";
import { changedMeanwhile } from "@/lib/records/changed-meanwhile";
import { dayNotAhead } from "@/lib/records/not-ahead";
import { openAccount } from "@/lib/records/open-accounts";
import { planLapses, promiseLapseToCome } from "@/lib/records/plan-lapses";
import { postEvidence } from "@/lib/records/post-evidence";
import { postOfPromise } from "@/lib/records/post-of-promise";
import type { PromiseInput } from "@/lib/schemas/promise";

/** Makes a promise, or says what became of it. */
export async function recordPromise(
  outer: Scope,
  { id, input }: { readonly id: string; readonly input: Omit<PromiseInput, "promiseId"> },
): Promise<readonly ScoredAccount[]> {
  const { scope } = await openAccount(outer, "register.write", input.accountId);
  const { keptOn, brokenOn, ...fields } = input;
  const promise = {
    ...fields,
    keptAt: keptOn && dayNotAhead(scope, keptOn, "keptOn"),
    brokenAt: brokenOn && dayNotAhead(scope, brokenOn, "brokenOn"),
  };
  if (!(await savePromise(scope, id, promise))) throw await changedMeanwhile(scope, "promise", id);
  await planLapses(scope, [{ id, accountId: input.accountId, lapsesAt: promiseLapseToCome(promise, scope.now) }]);
  return postEvidence(scope, [postOfPromise({ ...promise, id, recordedAt: scope.now })]);
}
