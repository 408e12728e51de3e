import "server-only";
import { endOfContracts } from "@/lib/calendar/contract-terms";
import { midnightOf, utcDayOf } from "@/lib/calendar/days";
import { listContracts } from "@/lib/data/contracts";
import type { Scope } from "@/lib/data/scope";
import { notFound } from "@/lib/errors";
import type { RowFieldsAnswer } from "@/lib/schemas/account-field";
import { getAccountForm } from "./get-account-form";

/** What can be changed of an account where it stands in a list, as it is now; as its form shows it. */
export async function getRowFields(scope: Scope, accountId: string): Promise<RowFieldsAnswer> {
  const { account, owners } = await getAccountForm(scope, accountId);
  if (account === null) throw notFound("account");
  const end = endOfContracts(await listContracts(scope, accountId), new Date(midnightOf(scope.now)));
  const { name, version, tier, ownerId, segment, renewsOn } = account;
  return {
    ...{ name, version, tier, ownerId: ownerId ?? "", segment: segment ?? "", owners: [...owners] },
    renewsOn: renewsOn === null ? "" : utcDayOf(renewsOn),
    contractsEndOn: end === null ? null : utcDayOf(end),
  };
}
