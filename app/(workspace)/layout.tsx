import { AppShell } from "@/components/layout/app-shell";
import { homeOf, navigationFor, viewsFor } from "@/components/layout/navigation";
import { paletteItems } from "@/components/palette/palette-items";
import { SignOutButton } from "@/components/sign-in/sign-out-button";
import { WorkspaceSwitch } from "@/components/workspace/workspace-switch";
import { WorkspaceTools } from "@/components/workspace/workspace-tools";
import { countUnread } from "@/lib/data/notifications";
import { listSavedViews } from "@/lib/data/saved-views";
import { findMemberships } from "@/lib/data/workspaces";
import { ROLE_LABELS } from "@/lib/format/role-labels";
import { defineLayout } from "@/lib/http/define-layout";

export default defineLayout({
  load: async (scope) => {
    const { viewer, tx } = scope;
    const memberships = await findMemberships(viewer.userId, tx);
    const others = memberships.filter(({ workspaceId }) => workspaceId !== viewer.workspaceId);
    const views = viewsFor(viewer.memberId, await listSavedViews(scope));
    return { others, views, unread: await countUnread(scope) };
  },
  render: ({ data: { others, views, unread }, viewer, children }) => (
    <AppShell
      workspaceId={viewer.workspaceId}
      memberId={viewer.memberId}
      workspaceName={viewer.workspaceName}
      member={{ name: viewer.name, role: ROLE_LABELS[viewer.role] }}
      navigation={navigationFor(viewer, unread)}
      views={views}
      homeHref={homeOf(viewer.role)}
      switcher={<WorkspaceSwitch others={others} />}
      signOut={<SignOutButton />}
      extras={<WorkspaceTools items={paletteItems(viewer, views)} />}
    >
      {children}
    </AppShell>
  ),
});
