import "server-only";
import type { ScoredAccount } from "@/lib/data/ladder-scores";
import { findRegisterRow, setRegisterRowRemoved } from "@/lib/data/register-rows";
import type { Scope } from "@/lib/data/scope";
import { permissionOfRegister } from "@/lib/records/permission-of-register";
import { planLapses } from "@/lib/records/plan-lapses";
import { lapseToCome, postsOfRemoval } from "@/lib/records/post-of-register";
import { takeBack } from "@/lib/records/take-back";
import type { RegisterNoun } from "@/lib/schemas/register-noun";

/** Takes a record of any register back or restores it; its evidence is retracted or said again. */
export const removeFromRegister = (
  outer: Scope,
  {
    noun,
    recordId,
    isRemoved,
  }: { readonly noun: RegisterNoun; readonly recordId: string; readonly isRemoved: boolean },
): Promise<readonly ScoredAccount[]> =>
  takeBack(outer, {
    permission: permissionOfRegister(noun),
    noun,
    find: (scope) => findRegisterRow(scope, { noun, recordId }),
    isRemoved,
    write: async (scope, row) => {
      const lapsesAt = isRemoved ? null : lapseToCome(row, scope.now);
      await setRegisterRowRemoved(scope, { noun, id: recordId, isRemoved, lapsesAt });
      await planLapses(scope, [{ id: recordId, accountId: row.accountId, lapsesAt }]);
      return postsOfRemoval(scope, row, isRemoved);
    },
  });
