import "server-only";
import { listContacts } from "@/lib/data/contacts";
import { listAccountEntries } from "@/lib/data/import-sources";
import type { Scope } from "@/lib/data/scope";
import { likenessOfCompany, likenessOfPerson } from "@/lib/import/likeness";
import { nameKey } from "@/lib/import/plan/books";
import type { AlikeAccountQuery, AlikeContactQuery, AlikeRecord } from "@/lib/schemas/alike";
import { loadAccountFor } from "./load-account-for";

/** Enough to see what it is about. */
const MOST = 5;

/** Accounts that are probably the one somebody is about to add: case, spaces, punctuation and legal form aside. */
export async function findAlikeAccounts(
  scope: Scope,
  { name, except }: AlikeAccountQuery,
): Promise<readonly AlikeRecord[]> {
  const likeness = likenessOfCompany(name);
  const accounts = await listAccountEntries(scope);
  return accounts
    .filter((account) => account.id !== except && likenessOfCompany(account.name) === likeness)
    .slice(0, MOST)
    .map((account) => ({
      name: account.name,
      path: `/accounts/${account.id}`,
      detail: account.isArchived ? "archived" : null,
      isSame: !account.isArchived && nameKey(account.name) === nameKey(name),
    }));
}

/** People of the account with the same address, or called the same. */
export async function findAlikeContacts(
  scope: Scope,
  { accountId, name, email, except }: AlikeContactQuery,
): Promise<readonly AlikeRecord[]> {
  await loadAccountFor(scope, "account.read", accountId);
  const likeness = likenessOfPerson(name);
  const isAlike = (person: { readonly name: string; readonly email: string | null }) =>
    likenessOfPerson(person.name) === likeness || (email !== "" && person.email === email.toLowerCase());
  return (await listContacts(scope, accountId))
    .filter((contact) => contact.id !== except && isAlike(contact))
    .slice(0, MOST)
    .map((contact) => ({
      name: contact.name,
      path: `/accounts/${accountId}/contacts/${contact.id}`,
      detail: [contact.title, contact.email].filter(Boolean).join(", ") || null,
      isSame: false,
    }));
}
