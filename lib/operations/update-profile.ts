import "server-only";
import type { Scope } from "@/lib/data/scope";
import { updateUser } from "@/lib/data/users";
import type { ProfileInput } from "@/lib/schemas/member";

/** Changes one's own name and time zone. */
export async function updateProfile(scope: Scope, input: ProfileInput): Promise<void> {
  await updateUser(scope.tx, scope.viewer.userId, input);
}
