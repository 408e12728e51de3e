import "server-only";
import { listAuditEntries } from "@/lib/data/audit-entries";
import { type AuditName, findAuditNames } from "@/lib/data/audit-names";
import { findAuditedFacts } from "@/lib/data/audited-facts";
import { listMembers } from "@/lib/data/members";
import type { Scope } from "@/lib/data/scope";
import { ACTIONS } from "@/lib/permissions/actions";
import type { AuditLine } from "@/lib/report/audit-line";
import type { AuditQuery } from "@/lib/schemas/audit";
import { ownValue } from "@/lib/schemas/own-value";

interface AuditPage {
  readonly total: number;
  readonly lines: readonly AuditLine[];
  /** Who and which account the list is narrowed to; null when it is not, or when nobody has that id. */
  readonly only: { readonly member: string | null; readonly account: string | null };
}

/** Who did what to whom, newest first, with everybody by name. */
export async function listAudit(scope: Scope, query: AuditQuery): Promise<AuditPage> {
  const { total, entries } = await listAuditEntries(scope, query);
  const names = await findAuditNames(scope, entries);
  const facts = await findAuditedFacts(scope, entries);
  const members = new Map((await listMembers(scope)).map(({ id, name }) => [id, { id, name }]));
  const find = (id: string | null): AuditName | null => (id === null ? null : (names.get(id) ?? null));
  const memberOf = (id: string | null): AuditName | null => {
    const member = members.get(id ?? "");
    return member ? { ...member, href: "/settings/members" } : null;
  };
  return {
    total,
    lines: entries.map(({ memberId, nounId, accountId, isRefused, ...entry }) => ({
      ...entry,
      refused: isRefused ? (ownValue<string>(ACTIONS, entry.action) ?? entry.action) : null,
      who: members.get(memberId ?? "") ?? null,
      account: find(accountId),
      subject: entry.noun === "member" ? memberOf(nounId) : nounId === accountId ? null : find(nounId),
      fact: facts.get(nounId ?? "") ?? null,
    })),
    only: {
      member: members.get(query.memberId ?? "")?.name ?? null,
      account: find(query.accountId ?? null)?.name ?? null,
    },
  };
}
