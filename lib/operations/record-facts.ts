import "server-only";
import { randomUUID } from "node:crypto";
import { lastMomentOf } from "@/lib/calendar/days";
import {
  createFactReview,
  deleteTradeRecord,
  saveContract,
  savePromise,
  savePurchase,
  saveValueCommitment,
} from "@/lib/data/account-records";
import { lockAccounts } from "@/lib/data/evidence";
import type { ScoredAccount } from "@/lib/data/ladder-scores";
import type { Scope } from "@/lib/data/scope";
import { notFound } from "@/lib/errors";
import type {
  ContractInput,
  FactReviewInput,
  PromiseInput,
  PurchaseInput,
  TradeRecordRef,
  ValueCommitmentInput,
} from "@/lib/schemas/fact";
import { evidenceOfFact, evidenceOfPromise, evidenceOfValueCommitment } from "@/lib/scoring";
import { changedMeanwhile } from "./changed-meanwhile";
import { loadAccountFor } from "./load-account-for";
import { noonNotAhead, notAhead } from "./not-ahead";
import { type EvidencePost, postEvidence } from "./post-evidence";
import { rescoreAccounts } from "./rescore-accounts";

/** A dated review of one fact about the account. Barriers are recorded too and enter no score (C12). */
export async function reviewFact(outer: Scope, input: FactReviewInput): Promise<readonly ScoredAccount[]> {
  const scope = await lockAccounts(outer, [input.accountId]);
  await loadAccountFor(scope, "fact.write", input.accountId);
  const reviewId = randomUUID();
  const review = { ...input, reviewedAt: notAhead(scope, input.reviewedAt, "reviewedAt") };
  await createFactReview(scope, reviewId, review);
  return postEvidence(scope, [postOfFact({ ...review, id: reviewId, recordedAt: scope.now })]);
}

/** Makes a promise, or says what became of it. */
export async function recordPromise(outer: Scope, input: PromiseInput): Promise<readonly ScoredAccount[]> {
  const scope = await lockAccounts(outer, [input.accountId]);
  await loadAccountFor(scope, "fact.write", input.accountId);
  const { promiseId, keptOn, brokenOn, ...fields } = input;
  const id = promiseId ?? randomUUID();
  const promise = {
    ...fields,
    keptAt: keptOn && noonNotAhead(scope, keptOn, "keptOn"),
    brokenAt: brokenOn && noonNotAhead(scope, brokenOn, "brokenOn"),
  };
  if (!(await savePromise(scope, id, promise))) throw await changedMeanwhile(scope, "promise", id);
  return postEvidence(scope, [postOfPromise({ ...promise, id, recordedAt: scope.now })]);
}

/** States a result they may expect, or measures what arrived. */
export async function recordValueCommitment(
  outer: Scope,
  input: ValueCommitmentInput,
): Promise<readonly ScoredAccount[]> {
  const scope = await lockAccounts(outer, [input.accountId]);
  await loadAccountFor(scope, "fact.write", input.accountId);
  const { valueCommitmentId, ...fields } = input;
  const id = valueCommitmentId ?? randomUUID();
  const measuredAt = notAhead(scope, fields.measuredAt ?? scope.now, "measuredAt");
  const commitment = { ...fields, measuredAt: fields.achieved === null ? null : measuredAt };
  if (!(await saveValueCommitment(scope, id, commitment))) throw await changedMeanwhile(scope, "value_commitment", id);
  return postEvidence(scope, [postOfValueCommitment({ ...commitment, id, recordedAt: scope.now })]);
}

/** Adds or corrects a contract. It changes no score, only what kind of relationship it is. */
export async function recordContract(outer: Scope, input: ContractInput): Promise<readonly ScoredAccount[]> {
  const scope = await lockAccounts(outer, [input.accountId]);
  const { currency } = await loadAccountFor(scope, "fact.write", input.accountId);
  const { contractId, ...contract } = input;
  const id = contractId ?? randomUUID();
  if (!(await saveContract(scope, id, contract, currency))) throw await changedMeanwhile(scope, "contract", id);
  return rescoreAccounts(scope, { accountIds: [input.accountId] });
}

export async function recordPurchase(outer: Scope, input: PurchaseInput): Promise<readonly ScoredAccount[]> {
  const scope = await lockAccounts(outer, [input.accountId]);
  const { currency } = await loadAccountFor(scope, "fact.write", input.accountId);
  noonNotAhead(scope, input.purchasedOn, "purchasedOn");
  const { purchaseId, ...purchase } = input;
  const id = purchaseId ?? randomUUID();
  if (!(await savePurchase(scope, id, purchase, currency))) throw await changedMeanwhile(scope, "purchase", id);
  return rescoreAccounts(scope, { accountIds: [input.accountId] });
}

type Recorded<T> = T & { readonly id: string; readonly accountId: string; readonly recordedAt: Date };

/** Takes a contract or a purchase back that should not be there. Like recording it, that moves no score of a step. */
export async function removeTradeRecord(outer: Scope, input: TradeRecordRef): Promise<readonly ScoredAccount[]> {
  const scope = await lockAccounts(outer, [input.accountId]);
  await loadAccountFor(scope, "fact.write", input.accountId);
  if (!(await deleteTradeRecord(scope, input))) throw notFound(input.noun);
  return rescoreAccounts(scope, { accountIds: [input.accountId] });
}

/** What the ledger says of these records; the check of the ledger asks the same. */
export function postOfFact(review: Recorded<Pick<FactReviewInput, "kind" | "value" | "reviewedAt">>): EvidencePost {
  const { id, accountId, kind, value, reviewedAt, recordedAt } = review;
  const dates = { reviewedAt: reviewedAt.getTime(), recordedAt: recordedAt.getTime() };
  const evidence = [evidenceOfFact({ indicator: kind, value, ...dates })];
  return { accountId, origin: "fact", originId: id, mode: "append", evidence };
}

interface SettledPromise {
  readonly dueOn: Date;
  readonly keptAt: Date | null;
  readonly brokenAt: Date | null;
  readonly importance: number;
}

export function postOfPromise(promise: Recorded<SettledPromise>): EvidencePost {
  const evidence = evidenceOfPromise({
    id: promise.id,
    dueAt: lastMomentOf(promise.dueOn),
    keptAt: promise.keptAt?.getTime() ?? null,
    brokenAt: promise.brokenAt?.getTime() ?? null,
    importance: promise.importance,
    recordedAt: promise.recordedAt.getTime(),
  });
  return { accountId: promise.accountId, origin: "promise", originId: promise.id, mode: "replace", evidence };
}

export function postOfValueCommitment(
  commitment: Recorded<Pick<ValueCommitmentInput, "promised" | "achieved" | "measuredAt">>,
): EvidencePost {
  const { id, accountId, promised, achieved, measuredAt, recordedAt } = commitment;
  const occurredAt = (measuredAt ?? recordedAt).getTime();
  const evidence = evidenceOfValueCommitment({ id, promised, achieved, occurredAt, recordedAt: recordedAt.getTime() });
  return { accountId, origin: "value_commitment", originId: id, mode: "replace", evidence };
}
