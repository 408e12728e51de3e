import type { AuditQuery } from "@/lib/schemas/audit";

/** The address of the audit with something about it changed; whatever changes, one begins at the first page again. */
export function auditHref(
  query: AuditQuery,
  changes: { readonly [K in keyof AuditQuery]?: AuditQuery[K] | undefined } = {},
): string {
  const search = new URLSearchParams();
  const { memberId, accountId, page } = { ...query, page: 1, ...changes };
  if (memberId) search.set("memberId", memberId);
  if (accountId) search.set("accountId", accountId);
  if (page && page > 1) search.set("page", String(page));
  return search.size === 0 ? "/audit" : `/audit?${search}`;
}
