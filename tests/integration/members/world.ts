import { createHash } from "node:crypto";
import { type Scope, withScope } from "@/lib/data/scope";
import { acceptInvitation } from "@/lib/operations/accept-invitation";
import { inviteMember } from "@/lib/operations/invite-member";
import { setUpWorkspace } from "@/lib/operations/set-up-workspace";
import type { Role } from "@/lib/permissions/table";

/** Dora runs Nordlicht; whoever she invites comes in by the link. */
export const DORA = { email: "dora@nordlicht.example", password: "correct horse battery" };
const SETUP_TOKEN = "printed at start";

export function armSetup(): void {
  process.env["SETUP_TOKEN_HASH"] = createHash("sha256").update(SETUP_TOKEN).digest("hex");
}

export const setupOf = (changes: object = {}) => ({
  token: SETUP_TOKEN,
  workspaceName: "Nordlicht",
  currency: "EUR",
  name: "Dora",
  timeZone: "Europe/Berlin",
  ...DORA,
  ...changes,
});

export interface Person {
  readonly workspaceId: string;
  readonly userId: string;
}

export async function setUp(): Promise<Person> {
  armSetup();
  return setUpWorkspace(setupOf(), new Date());
}

export const as = <T>(person: Person, run: (scope: Scope) => Promise<T>) => withScope(person, run);

/** Invited by the administrator and through the door at once. */
export async function join(admin: Person, name: string, role: Role): Promise<Person & { memberId: string }> {
  const email = `${name.toLowerCase()}@nordlicht.example`;
  const { token } = await as(admin, (scope) => inviteMember(scope, { email, role }));
  await acceptInvitation({ token, name, password: `${name} has a long password`, timeZone: "UTC" }, new Date());
  return as(admin, async (scope) => {
    const member = await scope.tx.member.findFirstOrThrow({
      where: { workspaceId: admin.workspaceId, user: { email } },
      select: { id: true, userId: true },
    });
    return { workspaceId: admin.workspaceId, userId: member.userId, memberId: member.id };
  });
}
