import "server-only";
import type { ScoredAccount } from "@/lib/data/ladder-scores";
import type { Scope } from "@/lib/data/scope";
import { openAccount } from "@/lib/records/open-accounts";
import { permissionOfRegister } from "@/lib/records/permission-of-register";
import { storeInRegister } from "@/lib/records/store-in-register";
import type { RegisterInput } from "@/lib/registers/all-registers";

/**
 * Writes a record of any register, or changes one that is there.
 * @throws AppError `not_found` for a contact that is not there, `invalid_input` for one of another account or a moment
 * that has not come, `conflict` when somebody was faster
 */
export async function recordInRegister(
  outer: Scope,
  { id, input }: { readonly id: string; readonly input: Omit<RegisterInput, "recordId"> },
): Promise<readonly ScoredAccount[]> {
  const { noun, accountId, version, ...fields } = input;
  const { scope } = await openAccount(outer, permissionOfRegister(noun), accountId);
  return storeInRegister(scope, noun, [{ id, accountId, version, fields }]);
}
