import "server-only";
import { listContacts } from "@/lib/data/contacts";
import type { Scope } from "@/lib/data/scope";
import { likenessOfPerson } from "@/lib/import/likeness";
import { loadAccountFor } from "@/lib/records/load-account-for";
import { type AlikeContactQuery, type AlikeRecord, MOST_ALIKE } from "@/lib/schemas/alike";

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
    .slice(0, MOST_ALIKE)
    .map((contact) => ({
      name: contact.name,
      path: `/accounts/${accountId}/contacts/${contact.id}`,
      detail: [contact.title, contact.email].filter(Boolean).join(", ") || null,
      isSame: false,
    }));
}
