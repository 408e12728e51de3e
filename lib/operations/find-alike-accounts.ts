import "server-only";
import { listAccountEntries } from "@/lib/data/import-sources";
import type { Scope } from "@/lib/data/scope";
import { likenessOfCompany } from "@/lib/import/likeness";
import { nameKey } from "@/lib/import/plan/books";
import { type AlikeAccountQuery, type AlikeRecord, MOST_ALIKE } from "@/lib/schemas/alike";

/** Accounts that are probably the one somebody is about to add: case, spaces, punctuation and legal form aside. */
export async function findAlikeAccounts(
  scope: Scope,
  { name, except }: AlikeAccountQuery,
): Promise<readonly AlikeRecord[]> {
  const likeness = likenessOfCompany(name);
  const accounts = await listAccountEntries(scope);
  return accounts
    .filter((account) => account.id !== except && likenessOfCompany(account.name) === likeness)
    .slice(0, MOST_ALIKE)
    .map((account) => ({
      name: account.name,
      path: `/accounts/${account.id}`,
      detail: account.isArchived ? "archived" : account.externalId,
      isSame: !account.isArchived && account.externalId === null && nameKey(account.name) === nameKey(name),
    }));
}
