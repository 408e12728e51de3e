import "server-only";
import { listAccountKeys } from "@/lib/data/accounts";
import type { Scope } from "@/lib/data/scope";

/** The accounts to choose from where none is given. */
export async function listAccountChoices(
  scope: Scope,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return (await listAccountKeys(scope)).map(({ id, name }) => ({ id, name }));
}
