import "server-only";
import { withActingScope } from "@/lib/data/scope";
import { tellMembers } from "@/lib/operations/tell-members";
import { inWorkspace } from "../job-task";

export const tellMembersOfWorkspace = inWorkspace("tell-members", async ({ workspaceId }) => {
  await withActingScope({ workspaceId }, tellMembers);
  return undefined;
});
