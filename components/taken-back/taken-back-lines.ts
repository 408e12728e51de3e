import { auditedFactWords } from "@/lib/format/audited-fact-words";
import { INTERACTION_KIND_LABELS } from "@/lib/format/interaction-labels";
import { surveyTitle, surveyWords } from "@/lib/format/survey-words";
import type { AuditedFact } from "@/lib/schemas/audit";
import { isRegisterNoun, REGISTER_NAMES, type RegisterNoun } from "@/lib/schemas/register-noun";
import type { SurveyKind } from "@/lib/schemas/survey-answer";
import type { InteractionKind } from "@/lib/scoring";
import type { RemovableNoun } from "./remove-record";
import type { TakenBackLine } from "./taken-back-list";

interface Record {
  readonly id: string;
  readonly at: Date;
  readonly removedAt: Date;
}

interface Records {
  readonly interactions: readonly (Record & { readonly kind: InteractionKind; readonly summary: string })[];
  readonly surveyAnswers: readonly (Record & {
    readonly kind: SurveyKind;
    readonly value: number;
    readonly comment: string | null;
    readonly contactName: string;
  })[];
  readonly others: readonly (Record & { readonly fact: OtherFact })[];
}

type OtherFact = Extract<AuditedFact, { noun: Exclude<RemovableNoun, "interaction" | "survey_answer"> }>;

const KINDS: { readonly [N in Exclude<OtherFact["noun"], RegisterNoun>]: string } = {
  assessment: "The seven questions, we say",
  fact_review: "Review of a fact",
  promise: "Promise",
};

const kindOf = (noun: OtherFact["noun"]) => (isRegisterNoun(noun) ? REGISTER_NAMES[noun].one : KINDS[noun]);

/** All kinds in one list, the last one taken back first. */
export function takenBackLines(
  { interactions, surveyAnswers, others }: Records,
  may: (noun: RemovableNoun) => boolean,
  zone: string,
): readonly TakenBackLine[] {
  return [
    ...interactions.map(
      ({ id, at, removedAt, kind, summary }): TakenBackLine => ({
        ...{ noun: "interaction", id, at, removedAt, canRestore: may("interaction") },
        ...{ kind: INTERACTION_KIND_LABELS[kind], words: summary },
      }),
    ),
    ...surveyAnswers.map(({ id, at, removedAt, kind, value, comment, contactName }): TakenBackLine => {
      const said = `${contactName}, ${surveyWords(kind, value)}`;
      return {
        ...{ noun: "survey_answer", id, at, removedAt, canRestore: may("survey_answer") },
        ...{ kind: surveyTitle(kind), words: comment === null ? said : `${said}, “${comment}”` },
      };
    }),
    ...others.map(
      ({ id, at, removedAt, fact }): TakenBackLine => ({
        ...{ noun: fact.noun, id, at, removedAt, canRestore: may(fact.noun) },
        ...{ kind: kindOf(fact.noun), words: auditedFactWords(fact, zone) },
      }),
    ),
  ].toSorted((a, b) => b.removedAt.getTime() - a.removedAt.getTime());
}
