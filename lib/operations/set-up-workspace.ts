import "server-only";
import { randomUUID } from "node:crypto";
import { hashPassword } from "@/lib/auth/passwords";
import { isSetupToken } from "@/lib/auth/tokens";
import { recordAuditOf } from "@/lib/data/audit-entries";
import { createMember } from "@/lib/data/members";
import { withWorkspace } from "@/lib/data/scope";
import { publishFirstModel } from "@/lib/data/scoring-models";
import { claimFirstUser, createUser } from "@/lib/data/users";
import { createWorkspace } from "@/lib/data/workspaces";
import { AppError } from "@/lib/errors";
import { mintId } from "@/lib/records/mint-id";
import type { SetupInput } from "@/lib/schemas/member";

/**
 * The first administrator and the first workspace, with the one-time token that was printed at start.
 * @throws AppError `forbidden` for a wrong token, or once anybody exists.
 */
export async function setUpWorkspace(input: SetupInput, now: Date): Promise<{ workspaceId: string; userId: string }> {
  if (!isSetupToken(input.token)) throw setupIsOver();
  const passwordHash = await hashPassword(input.password);
  const workspaceId = mintId();
  const userId = await withWorkspace(workspaceId, undefined, async (tx) => {
    // Two people with the same link at the same moment: the second one finds that somebody is there.
    if (!(await claimFirstUser(tx))) throw setupIsOver();
    await createWorkspace(tx, { id: workspaceId, name: input.workspaceName, currency: input.currency });
    await publishFirstModel(tx, workspaceId, now);
    const { email, name, timeZone } = input;
    const createdId = await createUser(tx, { email, name, timeZone, passwordHash });
    const memberId = await createMember(tx, { workspaceId, userId: createdId, role: "admin" });
    const who = { workspaceId, memberId, at: now, requestId: randomUUID() };
    const subject = { noun: "workspace", nounId: workspaceId };
    await recordAuditOf(tx, who, { action: "workspace.set_up", subject });
    return createdId;
  });
  return { workspaceId, userId };
}

const setupIsOver = () =>
  new AppError("forbidden", {
    message: "This link is not valid (any more). Restart Entwine and open the new address it prints, or sign in.",
  });
