import "server-only";
import { type ContactDetail, listContacts } from "@/lib/data/contacts";
import { findInteraction, type InteractionDetail } from "@/lib/data/interactions";
import { listMembers } from "@/lib/data/members";
import type { Scope } from "@/lib/data/scope";
import { notFound } from "@/lib/errors";
import { loadAccountFor } from "@/lib/records/load-account-for";
import { LOCALE } from "@/lib/schemas/locale";

interface Named {
  readonly id: string;
  readonly name: string;
}

interface LogForm {
  readonly account: Named;
  /** Those we met last stand first; who left the account is left out, unless they took part. */
  readonly contacts: readonly Named[];
  readonly colleagues: readonly Named[];
  /** The one to change; null when a new one is logged. */
  readonly interaction: InteractionDetail | null;
}

/** What logging an interaction needs, or changing one. */
export async function getLogForm(scope: Scope, input: { accountId: string; interactionId?: string }): Promise<LogForm> {
  const { id, name } = await loadAccountFor(scope, "interaction.write", input.accountId);
  const interaction = input.interactionId ? await findInteraction(scope, input.interactionId) : null;
  if (input.interactionId && interaction?.accountId !== id) throw notFound("interaction");
  const took = new Set(interaction?.contacts.map((contact) => contact.id));
  const contacts = (await listContacts(scope, id)).filter((one) => one.leftOn === null || took.has(one.id));
  const members = await listMembers(scope);
  return {
    account: { id, name },
    contacts: [...contacts].sort(byLastContact).map(named),
    colleagues: members.filter((one) => one.deactivatedAt === null).map(named),
    interaction,
  };
}

const named = ({ id, name }: Named): Named => ({ id, name });

const byLastContact = (one: ContactDetail, other: ContactDetail) =>
  Number(other.lastContactAt ?? 0) - Number(one.lastContactAt ?? 0) || one.name.localeCompare(other.name, LOCALE);
