import "server-only";
import type { ContractInput } from "@/lib/schemas/contract";
import { keepFormerStates } from "./former-states";
import { saveVersioned } from "./rows";
import type { Scope } from "./scope";

export interface ContractDetail {
  readonly id: string;
  readonly version: number;
  readonly createdAt: Date;
  readonly startsOn: Date;
  readonly endsOn: Date | null;
  readonly noticeOn: Date | null;
  readonly arrCents: number | null;
  readonly currency: string;
  readonly note: string | null;
}

/** The contracts with an account, the one that starts last first. */
export async function listContracts(scope: Scope, accountId: string): Promise<readonly ContractDetail[]> {
  const where = { workspaceId: scope.viewer.workspaceId, accountId };
  const rows = await scope.tx.contract.findMany({ where, orderBy: { startsOn: "desc" } });
  return rows.map((row) => ({ ...row, arrCents: row.arrCents === null ? null : Number(row.arrCents) }));
}

const CONTRACT = {
  table: "Contract",
  columns: { startsOn: "date", endsOn: "date", noticeOn: "date", arrCents: "bigint", note: "text" },
  made: { currency: "text", createdAt: "timestamptz" },
} as const;

/** Adds a contract, or corrects it when the version seen is the one stored; false when it is not. Its currency stays. */
export async function saveContract(
  scope: Scope,
  id: string,
  { accountId, version, currency, ...fields }: Omit<ContractInput, "contractId"> & { readonly currency: string },
): Promise<boolean> {
  if (version !== undefined) await keepFormerStates(scope, "contract", [id]);
  const made = { currency, createdAt: scope.now };
  return saveVersioned(scope, CONTRACT, { id, accountId, version, fields, made });
}

/** False when this account has no such contract. */
export async function deleteContract(scope: Scope, accountId: string, id: string): Promise<boolean> {
  await keepFormerStates(scope, "contract", [id]);
  const { count } = await scope.tx.contract.deleteMany({
    where: { workspaceId: scope.viewer.workspaceId, id, accountId },
  });
  return count === 1;
}
