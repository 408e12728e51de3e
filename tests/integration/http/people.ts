import { hashPassword } from "@/lib/auth/passwords";
import { createMember } from "@/lib/data/members";
import { withWorkspace } from "@/lib/data/scope";
import { createUser } from "@/lib/data/users";
import type { Role } from "@/lib/permissions/table";

export interface Person {
  readonly memberId: string;
  readonly email: string;
  readonly password: string;
}

export const PASSWORD = "three small herons";
let hash: Promise<string> | undefined;

/** A member who can sign in. Hashed once, because that is slow on purpose. */
export async function employ(workspaceId: string, name: string, role: Role): Promise<Person> {
  hash ??= hashPassword(PASSWORD);
  const passwordHash = await hash;
  const email = `${name.toLowerCase().replaceAll(" ", ".")}@example.com`;
  return withWorkspace(workspaceId, undefined, async (tx) => {
    const userId = await createUser(tx, { email, name, timeZone: "UTC", passwordHash });
    return { memberId: await createMember(tx, { workspaceId, userId, role }), email, password: PASSWORD };
  });
}
