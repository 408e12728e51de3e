import "server-only";
import type { ScoredAccount } from "@/lib/data/ladder-scores";
import { findRegisterRows } from "@/lib/data/register-rows";
import type { Scope } from "@/lib/data/scope";
import type { RegisterFileRecord } from "@/lib/import/plan/register-book";
import { openAccounts } from "@/lib/records/open-accounts";
import { permissionOfRegister } from "@/lib/records/permission-of-register";
import { storeInRegister } from "@/lib/records/store-in-register";
import type { RegisterNoun } from "@/lib/schemas/register-noun";

interface RecordOfFile {
  readonly id: string;
  readonly input: RegisterFileRecord;
  readonly knownSince?: Date;
}

/**
 * Stores records of a register as a file has them, new and changed: what the file says holds, whoever wrote before.
 * @throws AppError as `recordInRegister`
 */
export async function importIntoRegister(
  outer: Scope,
  noun: RegisterNoun,
  records: readonly RecordOfFile[],
): Promise<readonly ScoredAccount[]> {
  const accountIds = records.map(({ input }) => input.accountId);
  const { scope } = await openAccounts(outer, permissionOfRegister(noun), accountIds);
  const ids = records.map(({ id }) => id);
  const versions = new Map((await findRegisterRows(scope, noun, ids)).map(({ id, version }) => [id, version]));
  return storeInRegister(
    scope,
    noun,
    records.map(({ input: { accountId, externalId, ...fields }, ...record }) => ({
      ...record,
      ...{ accountId, fields, version: versions.get(record.id) },
      ...(externalId === null ? {} : { externalId }),
    })),
  );
}
