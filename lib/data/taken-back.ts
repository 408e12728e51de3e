import "server-only";
import type { InteractionKind, SurveyKind } from "@/lib/generated/client";
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
}

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
  };
}
