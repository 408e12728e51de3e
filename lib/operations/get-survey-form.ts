import "server-only";
import { listContacts } from "@/lib/data/contacts";
import type { Scope } from "@/lib/data/scope";
import { loadAccountFor } from "@/lib/records/load-account-for";

interface SurveyForm {
  readonly account: { readonly id: string; readonly name: string };
  readonly contacts: readonly { readonly id: string; readonly name: string; readonly title: string | null }[];
}

/** What entering a customer's answers needs. */
export async function getSurveyForm(scope: Scope, accountId: string): Promise<SurveyForm> {
  const { id, name } = await loadAccountFor(scope, "survey_answer.write", accountId);
  const contacts = (await listContacts(scope, id)).map((contact) => ({
    id: contact.id,
    name: contact.name,
    title: contact.title,
  }));
  return { account: { id, name }, contacts };
}
