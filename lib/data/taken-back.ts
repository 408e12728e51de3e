import "server-only";
import type { InteractionKind, SurveyKind } from "@/lib/generated/client";
import type { AuditedFact } from "@/lib/schemas/audit";
import type { RegisterNoun } from "@/lib/schemas/register-noun";
import { registerFact } from "./audited-facts";
import { listRemovedRegisterRows } from "./register-rows";
import type { Scope } from "./scope";

interface TakenBack {
  readonly id: string;
  /** When it happened. */
  readonly at: Date;
  readonly removedAt: Date;
}

export interface TakenBackRecords {
  readonly interactions: readonly (TakenBack & { readonly kind: InteractionKind; readonly summary: string })[];
  readonly surveyAnswers: readonly (TakenBack & {
    readonly kind: SurveyKind;
    readonly value: number;
    readonly comment: string | null;
    readonly contactName: string;
  })[];
  readonly others: readonly (TakenBack & { readonly fact: OtherFact })[];
}

/** What is neither interaction nor answer of a customer. */
type OtherFact = Extract<AuditedFact, { noun: "assessment" | "fact_review" | "promise" | RegisterNoun }>;

/** Of each kind the ones taken back last; nobody looks further back for a slip. */
const MOST = 100;

/** What was taken back from an account and can be restored, the last one first. */
export async function listTakenBack(scope: Scope, accountId: string): Promise<TakenBackRecords> {
  const where = { workspaceId: scope.viewer.workspaceId, accountId, removedAt: { not: null } };
  const interactions = await scope.tx.interaction.findMany({
    where,
    select: { id: true, kind: true, summary: true, occurredAt: true, removedAt: true },
    orderBy: [{ removedAt: "desc" }, { id: "asc" }],
    take: MOST,
  });
  const surveyAnswers = await scope.tx.surveyAnswer.findMany({
    where,
    select: {
      ...{ id: true, kind: true, value: true, comment: true, answeredAt: true, removedAt: true },
      contact: { select: { name: true } },
    },
    orderBy: [{ removedAt: "desc" }, { id: "asc" }],
    take: MOST,
  });
  return {
    interactions: interactions.flatMap(({ occurredAt: at, removedAt, ...row }) =>
      removedAt === null ? [] : [{ ...row, at, removedAt }],
    ),
    surveyAnswers: surveyAnswers.flatMap(({ answeredAt: at, removedAt, contact, ...row }) =>
      removedAt === null ? [] : [{ ...row, at, removedAt, contactName: contact.name }],
    ),
    others: await listOthers(scope, where),
  };
}

interface Where {
  readonly workspaceId: string;
  readonly accountId: string;
  readonly removedAt: { readonly not: null };
}

async function listOthers(scope: Scope, where: Where): Promise<TakenBackRecords["others"]> {
  const last = { where, orderBy: { removedAt: "desc" }, take: MOST } as const;
  const { tx } = scope;
  const promises = await tx.promise.findMany(last);
  const reviews = await tx.factReview.findMany(last);
  const assessments = await tx.assessment.findMany(last);
  const rows = await listRemovedRegisterRows(scope, where.accountId, MOST);
  return [
    ...promises.flatMap((row) => taken(row, row.recordedAt, { noun: "promise", ...row })),
    ...reviews.flatMap((row) => taken(row, row.reviewedAt, { noun: "fact_review", ...row })),
    ...assessments.flatMap((row) => taken(row, row.assessedAt, { noun: "assessment", ...row })),
    ...rows.flatMap((row) => taken(row, row.recordedAt, registerFact(row))),
  ];
}

const taken = (
  { id, removedAt }: { readonly id: string; readonly removedAt: Date | null },
  at: Date,
  fact: OtherFact,
): TakenBackRecords["others"] => (removedAt === null ? [] : [{ id, at, removedAt, fact }]);
