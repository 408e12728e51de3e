import "server-only";
import type { PurchaseInput } from "@/lib/schemas/purchase";
import { keepFormerStates } from "./former-states";
import { saveVersioned } from "./rows";
import type { Scope } from "./scope";

export interface PurchaseDetail {
  readonly id: string;
  readonly version: number;
  readonly createdAt: Date;
  readonly purchasedOn: Date;
  readonly amountCents: number | null;
  readonly currency: string;
  readonly note: string | null;
}

/** What an account bought, the last first. */
export async function listPurchases(scope: Scope, accountId: string): Promise<readonly PurchaseDetail[]> {
  const where = { workspaceId: scope.viewer.workspaceId, accountId };
  const rows = await scope.tx.purchase.findMany({ where, orderBy: { purchasedOn: "desc" } });
  return rows.map((row) => ({ ...row, amountCents: row.amountCents === null ? null : Number(row.amountCents) }));
}

const PURCHASE = {
  table: "Purchase",
  columns: { purchasedOn: "date", amountCents: "bigint", note: "text" },
  made: { currency: "text", createdAt: "timestamptz" },
} as const;

/** Adds a purchase, or corrects it when the version seen is the one stored; false when it is not. Its currency stays. */
export async function savePurchase(
  scope: Scope,
  id: string,
  { accountId, version, currency, ...fields }: Omit<PurchaseInput, "purchaseId"> & { readonly currency: string },
): Promise<boolean> {
  if (version !== undefined) await keepFormerStates(scope, "purchase", [id]);
  const made = { currency, createdAt: scope.now };
  return saveVersioned(scope, PURCHASE, { id, accountId, version, fields, made });
}

/** False when this account has no such purchase. */
export async function deletePurchase(scope: Scope, accountId: string, id: string): Promise<boolean> {
  await keepFormerStates(scope, "purchase", [id]);
  const { count } = await scope.tx.purchase.deleteMany({
    where: { workspaceId: scope.viewer.workspaceId, id, accountId },
  });
  return count === 1;
}
