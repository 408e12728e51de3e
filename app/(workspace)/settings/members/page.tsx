import type { Metadata } from "next";
import { z } from "zod";
import { Members } from "@/components/members/members";
import { countOwned } from "@/lib/data/account-owners";
import { listOpenInvitations } from "@/lib/data/invitations";
import { listMembers } from "@/lib/data/members";
import type { Scope } from "@/lib/data/scope";
import { env } from "@/lib/env";
import { definePage } from "@/lib/http/define-page";
import { can } from "@/lib/permissions/can";

export const metadata: Metadata = { title: "Members" };

const withAccounts = async (scope: Scope) => {
  const owned = await countOwned(scope);
  return (await listMembers(scope)).map((member) => ({ ...member, accounts: owned.get(member.id) ?? 0 }));
};

export default definePage({
  permission: "member.read",
  input: z.unknown(),
  load: async (scope) => ({
    members: await withAccounts(scope),
    invitations: can(scope.viewer, "member.manage") ? await listOpenInvitations(scope) : [],
  }),
  render: ({ data, viewer }) => <Members {...data} appUrl={env.appUrl()} viewer={viewer} />,
});
