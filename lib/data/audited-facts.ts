import "server-only";
import { tellRecord } from "@/lib/registers/all-registers";
import type { RegisterRow } from "@/lib/registers/register";
import type { AuditedFact } from "@/lib/schemas/audit";
import { REGISTER_NOUNS, type RegisterNoun } from "@/lib/schemas/register-noun";
import type { AuditEntryRow } from "./audit-entries";
import { findRegisterRows } from "./register-rows";
import type { Scope } from "./scope";

type Ids = readonly string[];
type Reader = (scope: Scope, ids: Ids) => Promise<readonly (readonly [string, AuditedFact])[]>;

/** By the id of the record that an entry names. */
export async function findAuditedFacts(
  scope: Scope,
  entries: readonly AuditEntryRow[],
): Promise<ReadonlyMap<string, AuditedFact>> {
  const facts = new Map<string, AuditedFact>();
  for (const [noun, read] of ALL_READERS) {
    const ids = entries.flatMap((entry) => (entry.noun === noun ? (entry.nounId ?? []) : []));
    if (ids.length === 0) continue;
    for (const [id, fact] of await read(scope, [...new Set(ids)])) facts.set(id, fact);
  }
  return facts;
}

const among = ({ viewer: { workspaceId } }: Scope, ids: Ids) => ({ workspaceId, id: { in: [...ids] } });

const READERS: { readonly [N in Exclude<AuditedFact["noun"], RegisterNoun>]: Reader } = {
  interaction: async (scope, ids) => {
    const select = { id: true, kind: true, occurredAt: true, summary: true } as const;
    const rows = await scope.tx.interaction.findMany({ where: among(scope, ids), select });
    return rows.map(({ id, ...row }) => [id, { noun: "interaction", ...row }]);
  },
  survey_answer: async (scope, ids) => {
    const select = { id: true, kind: true, answeredAt: true, contact: { select: { name: true } } } as const;
    const rows = await scope.tx.surveyAnswer.findMany({ where: among(scope, ids), select });
    return rows.map(({ id, ...row }) => [id, { noun: "survey_answer", ...row }]);
  },
  assessment: async (scope, ids) => {
    const select = { id: true, assessedAt: true } as const;
    const rows = await scope.tx.assessment.findMany({ where: among(scope, ids), select });
    return rows.map(({ id, ...row }) => [id, { noun: "assessment", ...row }]);
  },
  fact_review: async (scope, ids) => {
    const select = { id: true, kind: true, value: true, reviewedAt: true } as const;
    const rows = await scope.tx.factReview.findMany({ where: among(scope, ids), select });
    return rows.map(({ id, ...row }) => [id, { noun: "fact_review", ...row }]);
  },
  promise: async (scope, ids) => {
    const select = { id: true, summary: true, dueOn: true } as const;
    const rows = await scope.tx.promise.findMany({ where: among(scope, ids), select });
    return rows.map(({ id, ...row }) => [id, { noun: "promise", ...row }]);
  },
  action: async (scope, ids) => {
    const select = { id: true, summary: true, dueOn: true } as const;
    const rows = await scope.tx.action.findMany({ where: among(scope, ids), select });
    return rows.map(({ id, ...row }) => [id, { noun: "action", ...row }]);
  },
  contract: async (scope, ids) => {
    const select = { id: true, startsOn: true, endsOn: true } as const;
    const rows = await scope.tx.contract.findMany({ where: among(scope, ids), select });
    return rows.map(({ id, ...row }) => [id, { noun: "contract", ...row }]);
  },
  purchase: async (scope, ids) => {
    const select = { id: true, purchasedOn: true, amountCents: true, currency: true } as const;
    const rows = await scope.tx.purchase.findMany({ where: among(scope, ids), select });
    return rows.map(({ id, ...row }) => [id, { noun: "purchase", ...row }]);
  },
};

const ALL_READERS: readonly (readonly [string, Reader])[] = [
  ...Object.entries(READERS),
  ...REGISTER_NOUNS.map((noun) => [noun, readRegister(noun)] as const),
];

function readRegister(noun: RegisterNoun): Reader {
  return async (scope, ids) => {
    const rows = await findRegisterRows(scope, noun, ids);
    return rows.map((row) => [row.id, registerFact(row)]);
  };
}

/** What tells a record of a register from its like. */
export const registerFact = (row: RegisterRow) => ({
  ...{ noun: row.noun, recordedAt: row.recordedAt, summary: tellRecord(row, row.recordedAt.getTime()).title },
});
