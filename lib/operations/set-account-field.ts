import "server-only";
import { endOfContracts } from "@/lib/calendar/contract-terms";
import { midnightOf } from "@/lib/calendar/days";
import { listContracts } from "@/lib/data/contracts";
import type { ScoredAccount } from "@/lib/data/ladder-scores";
import type { Scope } from "@/lib/data/scope";
import { AppError } from "@/lib/errors";
import { changeAccount } from "@/lib/records/change-account";
import { type AccountInput, BEFORE_IT_BEGAN, renewsInTime } from "@/lib/schemas/account";
import type { AccountFieldInput } from "@/lib/schemas/account-field";

/** Sets one field of an account where it stands in a list; all else that was said about it stays. */
export const setAccountField = (
  outer: Scope,
  { change, ...seen }: AccountFieldInput,
): Promise<readonly ScoredAccount[]> =>
  changeAccount(outer, seen, change, async (scope, before) => {
    if (change.renewsOn !== undefined) await checkRenewal(scope, seen.accountId, { ...before, ...change });
  });

/** A day beside what the contracts say would be stored, and shown nowhere: the account renews when they end. */
async function checkRenewal(scope: Scope, accountId: string, account: AccountInput): Promise<void> {
  const end = endOfContracts(await listContracts(scope, accountId), new Date(midnightOf(scope.now)));
  if (end !== null) throw refusal("Its contracts say when it renews. Change the contract instead.");
  if (!renewsInTime(account)) throw refusal(BEFORE_IT_BEGAN);
}

const refusal = (message: string) => new AppError("invalid_input", { message, fields: { renewsOn: message } });
