import type { Metadata } from "next";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { permissionToRemove, type RemovableNoun } from "@/components/taken-back/remove-record";
import { takenBackLines } from "@/components/taken-back/taken-back-lines";
import { TakenBackList } from "@/components/taken-back/taken-back-list";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Undo2 } from "@/components/ui/icons";
import { definePage } from "@/lib/http/define-page";
import { getTakenBack } from "@/lib/operations/get-taken-back";
import { can } from "@/lib/permissions/can";
import { accountRef } from "@/lib/schemas/account";

export const metadata: Metadata = { title: "Taken back" };

export default definePage({
  permission: "interaction.write",
  input: accountRef.loose(),
  load: (scope, { accountId }) => getTakenBack(scope, accountId),
  render: ({ data: { account, records }, viewer }) => {
    const may = (noun: RemovableNoun) => can(viewer, permissionToRemove(noun), account.ownerId);
    const lines = takenBackLines(records, may, viewer.timeZone);
    return (
      <>
        <PageHeader
          title="Taken back"
          breadcrumbs={[{ label: account.name, href: `/accounts/${account.id}` }]}
          description="Records that count no longer. Restored, they count again from their own day."
        />
        <PageBody>
          <Card>
            {lines.length === 0 ? (
              <EmptyState icon={Undo2} title="Nothing to restore">
                What is taken back can be restored from here; a contract or a purchase is entered again.
              </EmptyState>
            ) : (
              <TakenBackList lines={lines} zone={viewer.timeZone} />
            )}
          </Card>
        </PageBody>
      </>
    );
  },
});
