import "server-only";
import type { ScoredAccount } from "@/lib/data/ladder-scores";
import type { Scope } from "@/lib/data/scope";
import { changeAccount } from "@/lib/records/change-account";
import type { AccountTerm } from "@/lib/schemas/contract";

/** Sets renewal or ARR of an account alone, as when what was taken over from its contracts is put back. */
export const setAccountTerm = (
  scope: Scope,
  { term, value, ...seen }: AccountTerm,
): Promise<readonly ScoredAccount[]> => changeAccount(scope, seen, { [term]: value });
