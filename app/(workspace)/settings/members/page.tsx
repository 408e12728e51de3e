import type { Metadata } from "next";
import { z } from "zod";
import { Members } from "@/components/members/members";
import { listOpenInvitations } from "@/lib/data/invitations";
import { listMembers } from "@/lib/data/members";
import { env } from "@/lib/env";
import { definePage } from "@/lib/http/define-page";
import { can } from "@/lib/permissions/can";

export const metadata: Metadata = { title: "Members" };

export default definePage({
  permission: "member.read",
  input: z.unknown(),
  load: async (scope) => ({
    members: await listMembers(scope),
    invitations: can(scope.viewer, "member.manage") ? await listOpenInvitations(scope) : [],
  }),
  render: ({ data, viewer }) => <Members {...data} appUrl={env.appUrl()} viewer={viewer} />,
});
