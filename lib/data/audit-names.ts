import "server-only";
import type { AuditEntryRow } from "./audit-entries";
import type { Scope } from "./scope";

/** Somebody or something by name, with the way there while it is still there. */
export interface AuditName {
  readonly id: string;
  readonly name: string;
  readonly href: string | null;
}

/** What the entries are about, by id: as it is called now, and where it stands. What is gone is missing here. */
export async function findAuditNames(
  scope: Scope,
  entries: readonly AuditEntryRow[],
): Promise<ReadonlyMap<string, AuditName>> {
  const { workspaceId } = scope.viewer;
  const idsOf = (noun: string) => entries.flatMap((entry) => (entry.noun === noun ? (entry.nounId ?? []) : []));
  const among = (ids: readonly string[]) => ({ workspaceId, id: { in: [...new Set(ids)] } });
  const name = { id: true, name: true } as const;
  const { tx } = scope;
  const accountIds = entries.flatMap(({ accountId }) => accountId ?? []);
  const accounts = await tx.account.findMany({ where: among(accountIds), select: name });
  const contactIds = [...idsOf("contact"), ...idsOf("survey_answer")];
  const contacts = await tx.contact.findMany({ where: among(contactIds), select: { ...name, accountId: true } });
  const invitations = await tx.invitation.findMany({
    where: among(idsOf("invitation")),
    select: { id: true, email: true },
  });
  const pulses = await tx.pulse.findMany({ where: among(idsOf("pulse")), select: name });
  const asked = await tx.pulseRecipient.findMany({
    where: among(idsOf("pulse_recipient")),
    select: { id: true, pulseId: true, contact: { select: { name: true } } },
  });
  const imports = await tx.importRun.findMany({ where: among(idsOf("import")), select: { id: true, fileName: true } });
  const changes = await tx.bulkChange.findMany({
    where: among(idsOf("bulk_change")),
    select: { id: true, accounts: true },
  });
  return new Map(
    [
      ...accounts.map((one) => ({ ...one, href: `/accounts/${one.id}` })),
      ...contacts.map(({ accountId, ...one }) => ({ ...one, href: `/accounts/${accountId}/contacts/${one.id}` })),
      ...invitations.map(({ id, email }) => ({ id, name: email, href: null })),
      ...pulses.map((one) => ({ ...one, href: `/pulses/${one.id}` })),
      ...asked.map(({ id, pulseId, contact }) => ({ id, name: contact.name, href: `/pulses/${pulseId}` })),
      ...changes.map(({ id, accounts }) => ({
        ...{ id, name: `${accounts} ${accounts === 1 ? "account" : "accounts"}`, href: `/portfolio/changes/${id}` },
      })),
      ...imports.map(({ id, fileName }) => ({ id, name: fileName, href: `/imports/${id}` })),
    ].map((one) => [one.id, one]),
  );
}
