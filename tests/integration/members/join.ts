import { withScope } from "@/lib/data/scope";
import { acceptInvitation } from "@/lib/operations/accept-invitation";
import { inviteMember } from "@/lib/operations/invite-member";
import type { Role } from "@/lib/permissions/table";
import type { Person } from "../../factories/people";

/** Invited by the administrator and through the door at once. */
export async function join(admin: Person, name: string, role: Role): Promise<Person> {
  const email = `${name.toLowerCase()}@nordlicht.example`;
  const { token } = await withScope(admin, (scope) => inviteMember(scope, { email, role }));
  await acceptInvitation({ token, name, password: `${name} has a long password`, timeZone: "UTC" }, new Date());
  return withScope(admin, async (scope) => {
    const member = await scope.tx.member.findFirstOrThrow({
      where: { workspaceId: admin.workspaceId, user: { email } },
      select: { id: true, userId: true },
    });
    return { workspaceId: admin.workspaceId, userId: member.userId, memberId: member.id, name, email };
  });
}
