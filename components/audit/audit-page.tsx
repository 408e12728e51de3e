import Link from "next/link";
import { ListPages } from "@/components/account-list/list-pages";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { Card } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import type { AuditLine } from "@/lib/report/audit-line";
import { AUDIT_ENTRIES_PER_PAGE, type AuditQuery } from "@/lib/schemas/audit";
import { auditHref } from "./audit-href";
import { AuditList } from "./audit-list";

interface AuditPageProps {
  lines: readonly AuditLine[];
  total: number;
  only: { readonly member: string | null; readonly account: string | null };
  query: AuditQuery;
  timeZone: string;
}

export function AuditPage({ lines, total, only, query, timeZone }: AuditPageProps) {
  return (
    <>
      <PageHeader
        title="Audit"
        description="Who changed what, newest first, with what it was before. Nothing in here can be changed; notes and answers are left out."
      />
      <PageBody>
        <OnlyChips only={only} query={query} />
        <Card className="overflow-hidden">
          {lines.length === 0 ? (
            <EmptyState title="Nothing here">Every write leaves an entry: who, when, on what.</EmptyState>
          ) : (
            <AuditList lines={lines} query={query} timeZone={timeZone} />
          )}
        </Card>
        <ListPages
          noun="entries"
          page={query.page}
          perPage={AUDIT_ENTRIES_PER_PAGE}
          total={total}
          hrefOf={(page) => auditHref(query, { page })}
        />
      </PageBody>
    </>
  );
}

/** Whom and what the list is narrowed to, each removable. */
function OnlyChips({ only, query }: Pick<AuditPageProps, "only" | "query">) {
  if (!(query.memberId || query.accountId)) return null;
  return (
    <div className="flex flex-wrap items-center gap-2">
      {query.memberId ? (
        <Chip
          label={`By: ${only.member ?? "nobody of this workspace"}`}
          removeHref={auditHref(query, { memberId: undefined })}
        />
      ) : null}
      {query.accountId ? (
        <Chip
          label={`Account: ${only.account ?? "none with an entry"}`}
          removeHref={auditHref(query, { accountId: undefined })}
        />
      ) : null}
      <Link href="/audit" className="inline-flex min-h-7 items-center px-1 text-accent text-xs hover:underline">
        Clear all
      </Link>
    </div>
  );
}
