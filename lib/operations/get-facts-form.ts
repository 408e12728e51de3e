import "server-only";
import { type AccountRecords, listAccountRecords } from "@/lib/data/account-records";
import { type AccountDetail, findAccount } from "@/lib/data/accounts";
import type { Scope } from "@/lib/data/scope";
import { notFound } from "@/lib/errors";
import { dayOf } from "./choose-moment";
import { contradictingTerms } from "./contract-terms";
import { loadAccountFor } from "./load-account-for";

interface FactsForm {
  readonly account: { readonly id: string; readonly name: string; readonly currency: string };
  readonly records: AccountRecords;
  /** What the contracts say where the account says something else. */
  readonly terms: {
    readonly version: number;
    readonly currency: string;
    readonly renewsOn: { readonly account: string | null; readonly contract: string } | null;
    readonly arrCents: { readonly account: number | null; readonly contract: number } | null;
  };
}

/** Everything recorded about an account that is neither interaction nor answer, to review and add to. */
export async function getFactsForm(scope: Scope, accountId: string): Promise<FactsForm> {
  await loadAccountFor(scope, "fact.write", accountId);
  const account = await findAccount(scope, accountId);
  if (!account) throw notFound("account");
  const { id, name, currency } = account;
  const records = await listAccountRecords(scope, id);
  return { account: { id, name, currency }, records, terms: termsOf(account, records, scope.now) };
}

function termsOf(account: AccountDetail, { contracts }: AccountRecords, now: Date): FactsForm["terms"] {
  const { renewsOn, arrCents } = contradictingTerms(contracts, account, now);
  return {
    version: account.version,
    currency: account.currency,
    renewsOn: renewsOn && {
      account: account.renewsOn && dayOf(account.renewsOn.getTime()),
      contract: dayOf(renewsOn.getTime()),
    },
    arrCents: arrCents === null ? null : { account: account.arrCents, contract: arrCents },
  };
}
