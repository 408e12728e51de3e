import "server-only";
import { type AccountRecords, listAccountRecords } from "@/lib/data/account-records";
import type { Scope } from "@/lib/data/scope";
import { loadAccountFor } from "./load-account-for";

interface FactsForm {
  readonly account: { readonly id: string; readonly name: string; readonly currency: string };
  readonly records: AccountRecords;
}

/** Everything recorded about an account that is neither interaction nor answer, to review and add to. */
export async function getFactsForm(scope: Scope, accountId: string): Promise<FactsForm> {
  const { id, name, currency } = await loadAccountFor(scope, "fact.write", accountId);
  return { account: { id, name, currency }, records: await listAccountRecords(scope, id) };
}
