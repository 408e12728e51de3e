import type { Metadata } from "next";
import { z } from "zod";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { DefinitionList } from "@/components/ui/definition-list";
import { PageSection } from "@/components/ui/page-section";
import { DemoNote } from "@/components/workspace/demo-note";
import { RemoveDemo } from "@/components/workspace/remove-demo";
import { RenameForm } from "@/components/workspace/rename-form";
import { findDemoWorkspaceId } from "@/lib/data/workspaces";
import { definePage } from "@/lib/http/define-page";
import { can } from "@/lib/permissions/can";

export const metadata: Metadata = { title: "Workspace" };

export default definePage({
  permission: "member.read",
  input: z.unknown(),
  load: async ({ viewer, tx }) => ({
    canRemoveDemo: !viewer.isDemo && can(viewer, "demo.remove") && (await findDemoWorkspaceId(tx)) !== null,
  }),
  render: ({ data: { canRemoveDemo }, viewer }) => (
    <>
      <PageHeader title="Workspace" />
      <PageBody>
        <PageSection title="Name and currency">
          <div className="space-y-5">
            <DefinitionList
              items={[
                { term: "Name", detail: viewer.workspaceName },
                {
                  term: "Own currency",
                  detail: `${viewer.currency}: sums name it first, and new accounts begin with it`,
                },
              ]}
            />
            {can(viewer, "workspace.manage") ? <RenameForm name={viewer.workspaceName} /> : null}
          </div>
        </PageSection>
        {viewer.isDemo ? <DemoNote /> : null}
        {canRemoveDemo ? (
          <PageSection
            title="Demo world"
            description="Made up, for anybody to look around in from the sign-in page. Once removed, it does not come back by itself."
          >
            <RemoveDemo />
          </PageSection>
        ) : null}
      </PageBody>
    </>
  ),
});
