import "server-only";
import type { FactKind } from "@/lib/generated/client";
import type {
  ContractInput,
  FactReviewInput,
  PromiseInput,
  PurchaseInput,
  TradeRecordRef,
  ValueCommitmentInput,
} from "@/lib/schemas/fact";
import type { Scope } from "./scope";

interface FactReviewDetail {
  readonly id: string;
  readonly kind: FactKind;
  readonly value: number;
  readonly note: string | null;
  readonly reviewedAt: Date;
  readonly recordedAt: Date;
}

export interface PromiseDetail {
  readonly id: string;
  readonly summary: string;
  readonly importance: number;
  readonly promisedOn: Date;
  readonly dueOn: Date;
  readonly keptAt: Date | null;
  readonly brokenAt: Date | null;
  readonly recordedAt: Date;
  readonly version: number;
}

interface ValueCommitmentDetail {
  readonly id: string;
  readonly metric: string;
  readonly unit: string;
  readonly baseline: number | null;
  readonly promised: number;
  readonly achieved: number | null;
  readonly dueOn: Date | null;
  readonly measuredAt: Date | null;
  readonly recordedAt: Date;
  readonly version: number;
}

/** Everything recorded about an account that is neither interaction nor answer. */
export interface AccountRecords {
  readonly factReviews: readonly FactReviewDetail[];
  readonly promises: readonly PromiseDetail[];
  readonly valueCommitments: readonly ValueCommitmentDetail[];
  readonly contracts: readonly {
    readonly id: string;
    readonly version: number;
    readonly startsOn: Date;
    readonly endsOn: Date | null;
    readonly noticeOn: Date | null;
    readonly arrCents: number | null;
    readonly currency: string;
    readonly note: string | null;
  }[];
  readonly purchases: readonly {
    readonly id: string;
    readonly version: number;
    readonly purchasedOn: Date;
    readonly amountCents: number | null;
    readonly currency: string;
    readonly note: string | null;
  }[];
}

export async function listAccountRecords(scope: Scope, accountId: string): Promise<AccountRecords> {
  const where = { workspaceId: scope.viewer.workspaceId, accountId };
  const factReviews = await scope.tx.factReview.findMany({
    where,
    orderBy: [{ reviewedAt: "desc" }, { recordedAt: "desc" }],
  });
  const promises = await scope.tx.promise.findMany({ where, orderBy: [{ dueOn: "desc" }, { id: "asc" }] });
  const valueCommitments = await scope.tx.valueCommitment.findMany({
    where,
    orderBy: [{ recordedAt: "desc" }, { id: "asc" }],
  });
  const contracts = await scope.tx.contract.findMany({ where, orderBy: { startsOn: "desc" } });
  const purchases = await scope.tx.purchase.findMany({ where, orderBy: { purchasedOn: "desc" } });
  return {
    factReviews,
    promises,
    valueCommitments,
    contracts: contracts.map((row) => ({ ...row, arrCents: numberOf(row.arrCents) })),
    purchases: purchases.map((row) => ({ ...row, amountCents: numberOf(row.amountCents) })),
  };
}

const numberOf = (cents: bigint | null) => (cents === null ? null : Number(cents));

export async function createFactReview(scope: Scope, id: string, input: FactReviewInput): Promise<void> {
  const { workspaceId, memberId } = scope.viewer;
  await scope.tx.factReview.create({ data: { workspaceId, id, ...input, recordedAt: scope.now, memberId } });
}

/** Creates a promise, or changes it when the version seen is the one stored; false when it is not. */
export async function savePromise(
  scope: Scope,
  id: string,
  input: Omit<PromiseInput, "promiseId" | "keptOn" | "brokenOn"> & { keptAt: Date | null; brokenAt: Date | null },
): Promise<boolean> {
  const { workspaceId, memberId } = scope.viewer;
  const { version, ...fields } = input;
  if (version === undefined) {
    await scope.tx.promise.create({
      data: { workspaceId, id, ...fields, recordedAt: scope.now, recordedById: memberId },
    });
    return true;
  }
  const where = { workspaceId, id, version, accountId: input.accountId };
  const { count } = await scope.tx.promise.updateMany({ where, data: { ...fields, version: { increment: 1 } } });
  return count === 1;
}

/** Creates a value commitment, or changes it when the version seen is the one stored; false when it is not. */
export async function saveValueCommitment(
  scope: Scope,
  id: string,
  input: Omit<ValueCommitmentInput, "valueCommitmentId">,
): Promise<boolean> {
  const { workspaceId, memberId } = scope.viewer;
  const { version, ...fields } = input;
  if (version === undefined) {
    const data = { workspaceId, id, ...fields, recordedAt: scope.now, recordedById: memberId };
    await scope.tx.valueCommitment.create({ data });
    return true;
  }
  const where = { workspaceId, id, version, accountId: input.accountId };
  const { count } = await scope.tx.valueCommitment.updateMany({
    where,
    data: { ...fields, version: { increment: 1 } },
  });
  return count === 1;
}

/** Adds a contract, or corrects it when the version seen is the one stored; false when it is not. Its currency stays. */
export async function saveContract(
  scope: Scope,
  id: string,
  { version, ...fields }: Omit<ContractInput, "contractId">,
  currency: string,
): Promise<boolean> {
  const { workspaceId } = scope.viewer;
  if (version === undefined) {
    await scope.tx.contract.create({ data: { workspaceId, id, currency, ...fields, createdAt: scope.now } });
    return true;
  }
  const where = { workspaceId, id, version, accountId: fields.accountId };
  const { count } = await scope.tx.contract.updateMany({ where, data: { ...fields, version: { increment: 1 } } });
  return count === 1;
}

/** The same for a purchase. */
export async function savePurchase(
  scope: Scope,
  id: string,
  { version, ...fields }: Omit<PurchaseInput, "purchaseId">,
  currency: string,
): Promise<boolean> {
  const { workspaceId } = scope.viewer;
  if (version === undefined) {
    await scope.tx.purchase.create({ data: { workspaceId, id, currency, ...fields, createdAt: scope.now } });
    return true;
  }
  const where = { workspaceId, id, version, accountId: fields.accountId };
  const { count } = await scope.tx.purchase.updateMany({ where, data: { ...fields, version: { increment: 1 } } });
  return count === 1;
}

/** False when this account has no such record. */
export async function deleteTradeRecord(scope: Scope, { accountId, noun, recordId }: TradeRecordRef): Promise<boolean> {
  const where = { workspaceId: scope.viewer.workspaceId, id: recordId, accountId };
  const { count } = await (noun === "contract"
    ? scope.tx.contract.deleteMany({ where })
    : scope.tx.purchase.deleteMany({ where }));
  return count === 1;
}
