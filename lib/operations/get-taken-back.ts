import "server-only";
import type { Scope } from "@/lib/data/scope";
import { listTakenBack, type TakenBackRecords } from "@/lib/data/taken-back";
import { loadAccountFor } from "@/lib/records/load-account-for";

interface TakenBackOfAccount {
  readonly account: { readonly id: string; readonly name: string; readonly ownerId: string | null };
  readonly records: TakenBackRecords;
}

/** What was taken back from an account, for whoever may restore it. */
export async function getTakenBack(scope: Scope, accountId: string): Promise<TakenBackOfAccount> {
  const { id, name, ownerId } = await loadAccountFor(scope, "interaction.write", accountId);
  return { account: { id, name, ownerId }, records: await listTakenBack(scope, id) };
}
