import { hashPassword } from "@/lib/auth/passwords";
import { createMember } from "@/lib/data/members";
import { type Scope, withScope, withWorkspace } from "@/lib/data/scope";
import { createUser } from "@/lib/data/users";
import type { Role } from "@/lib/permissions/table";
import { NOON } from "./clock";

export interface Person {
  readonly workspaceId: string;
  readonly userId: string;
  readonly memberId: string;
  readonly name: string;
  readonly email: string;
}

/** Who somebody is that comes to work in a workspace. */
export interface Post {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly timeZone?: string;
}

/** Everybody has the same one. */
export const PASSWORD = "three small herons";
let hash: Promise<string> | undefined;

/** Members who can sign in. The password is hashed once, because that is slow on purpose. */
export async function createPeople(workspaceId: string, posts: readonly Post[]): Promise<readonly Person[]> {
  hash ??= hashPassword(PASSWORD);
  const passwordHash = await hash;
  return withWorkspace(workspaceId, undefined, async (tx) => {
    const people: Person[] = [];
    for (const { name, email, role, timeZone = "UTC" } of posts) {
      const userId = await createUser(tx, { email, name, timeZone, passwordHash });
      const memberId = await createMember(tx, { workspaceId, userId, role });
      people.push({ workspaceId, userId, memberId, name, email });
    }
    return people;
  });
}

/** Runs as this person, at noon or at another moment. */
export const as = <T>(
  { workspaceId, userId }: Pick<Person, "workspaceId" | "userId">,
  run: (scope: Scope) => Promise<T>,
  now: Date = NOON,
): Promise<T> => withScope({ workspaceId, userId, now }, run);
