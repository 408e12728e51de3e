import { AppShell } from "@/components/layout/app-shell";
import { homeOf, navigationFor } from "@/components/layout/navigation";
import { defineLayout } from "@/lib/http/define-layout";

export default defineLayout((viewer, children) => (
  <AppShell
    workspaceName={viewer.workspaceName}
    member={{ name: viewer.name, role: viewer.role }}
    navigation={navigationFor(viewer)}
    homeHref={homeOf(viewer.role)}
    signOut={null}
  >
    {children}
  </AppShell>
));
