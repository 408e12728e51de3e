import type { Metadata } from "next";
import { z } from "zod";
import { ListPages } from "@/components/account-list/list-pages";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { AuditTable } from "@/components/workspace/audit-table";
import { AUDIT_ENTRIES_PER_PAGE, listAuditEntries } from "@/lib/data/audit-entries";
import { listMembers } from "@/lib/data/members";
import { definePage } from "@/lib/http/define-page";
import { pageNumber } from "@/lib/schemas/fields";

export const metadata: Metadata = { title: "Audit" };

export default definePage({
  permission: "audit.read",
  input: z.object({ page: pageNumber }),
  load: async (scope, { page }) => ({
    ...(await listAuditEntries(scope, page)),
    names: new Map((await listMembers(scope)).map(({ id, name }) => [id, name])),
  }),
  render: ({ data: { entries, total, names }, input: { page }, viewer }) => (
    <>
      <PageHeader title="Audit" description="Who changed what, newest first. Nothing in here can be changed." />
      <PageBody>
        <Card className="overflow-hidden">
          {entries.length === 0 ? (
            <EmptyState title="Nothing here">Every write leaves an entry: who, when, on what.</EmptyState>
          ) : (
            <AuditTable entries={entries} names={names} timeZone={viewer.timeZone} />
          )}
        </Card>
        <ListPages
          noun="entries"
          page={page}
          perPage={AUDIT_ENTRIES_PER_PAGE}
          total={total}
          hrefOf={(next) => `/audit?page=${next}`}
        />
      </PageBody>
    </>
  ),
});
