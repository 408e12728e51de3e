import type { Metadata } from "next";
import { z } from "zod";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { DefinitionList } from "@/components/ui/definition-list";
import { PageSection } from "@/components/ui/page-section";
import { CurrencyRates } from "@/components/workspace/currency-rates";
import { DemoNote } from "@/components/workspace/demo-note";
import { OwnBehaviours } from "@/components/workspace/own-behaviours";
import { PulseCadence } from "@/components/workspace/pulse-cadence";
import { RemoveDemo } from "@/components/workspace/remove-demo";
import { RenameForm } from "@/components/workspace/rename-form";
import { dayOf } from "@/lib/calendar/wall-time";
import { listForeignCurrencies, loadOwnMoney } from "@/lib/data/currency-rates";
import { listOwnBehaviours } from "@/lib/data/own-behaviours";
import { findPulseCadence } from "@/lib/data/pulses";
import { findDemoWorkspaceId } from "@/lib/data/workspaces";
import { definePage } from "@/lib/http/define-page";
import { can } from "@/lib/permissions/can";

export const metadata: Metadata = { title: "Workspace" };

export default definePage({
  permission: "member.read",
  input: z.unknown(),
  load: async (scope) => ({
    canWrite: can(scope.viewer, "workspace.manage"),
    canRemoveDemo:
      !scope.viewer.isDemo && can(scope.viewer, "demo.remove") && (await findDemoWorkspaceId(scope.tx)) !== null,
    rates: (await loadOwnMoney(scope)).rates,
    behaviours: (await listOwnBehaviours(scope)).filter(({ removedAt }) => removedAt === null),
    cadenceDays: await findPulseCadence(scope),
    foreign: await listForeignCurrencies(scope),
  }),
  render: ({ data: { canRemoveDemo, canWrite, behaviours, cadenceDays, ...money }, viewer, now }) => (
    <>
      <PageHeader title="Workspace" />
      <PageBody>
        <PageSection title="Name and currency">
          <div className="space-y-5">
            <DefinitionList
              items={[
                { term: "Name", detail: viewer.workspaceName },
                { term: "Own currency", detail: `${viewer.currency}, also of new accounts` },
              ]}
            />
            {canWrite ? <RenameForm name={viewer.workspaceName} /> : null}
          </div>
        </PageSection>
        <CurrencyRates {...money} own={viewer.currency} today={dayOf(now, viewer.timeZone)} canWrite={canWrite} />
        <PulseCadence days={cadenceDays} canWrite={canWrite} />
        <OwnBehaviours behaviours={behaviours} canWrite={can(viewer, "behaviour.manage")} />
        {viewer.isDemo ? <DemoNote /> : null}
        {canRemoveDemo ? <RemoveDemo /> : null}
      </PageBody>
    </>
  ),
});
