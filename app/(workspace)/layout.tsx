import { AppShell } from "@/components/layout/app-shell";
import { homeOf, navigationFor } from "@/components/layout/navigation";
import { paletteItems } from "@/components/palette/palette-items";
import { SignOutButton } from "@/components/sign-in/sign-out-button";
import { WorkspaceSwitch } from "@/components/workspace/workspace-switch";
import { WorkspaceTools } from "@/components/workspace/workspace-tools";
import { findMemberships } from "@/lib/data/workspaces";
import { ROLE_LABELS } from "@/lib/format/role-labels";
import { defineLayout } from "@/lib/http/define-layout";

export default defineLayout({
  load: async ({ viewer, tx }) =>
    (await findMemberships(viewer.userId, tx)).filter(({ workspaceId }) => workspaceId !== viewer.workspaceId),
  render: ({ data: others, viewer, children }) => (
    <AppShell
      workspaceId={viewer.workspaceId}
      memberId={viewer.memberId}
      workspaceName={viewer.workspaceName}
      member={{ name: viewer.name, role: ROLE_LABELS[viewer.role] }}
      navigation={navigationFor(viewer)}
      homeHref={homeOf(viewer.role)}
      switcher={<WorkspaceSwitch others={others} />}
      signOut={<SignOutButton />}
      extras={<WorkspaceTools items={paletteItems(viewer)} />}
    >
      {children}
    </AppShell>
  ),
});
