import { INTERACTION_KIND_LABELS } from "@/lib/format/interaction-labels";
import { surveyTitle, surveyWords } from "@/lib/format/survey-words";
import type { SurveyKind } from "@/lib/schemas/survey-answer";
import type { InteractionKind } from "@/lib/scoring";
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
}

/** Both kinds in one list, the last one taken back first. */
export function takenBackLines(
  { interactions, surveyAnswers }: Records,
  may: { readonly interactions: boolean; readonly surveyAnswers: boolean },
): readonly TakenBackLine[] {
  return [
    ...interactions.map(
      ({ id, at, removedAt, kind, summary }): TakenBackLine => ({
        ...{ noun: "interaction", id, at, removedAt, canRestore: may.interactions },
        ...{ kind: INTERACTION_KIND_LABELS[kind], words: summary },
      }),
    ),
    ...surveyAnswers.map(({ id, at, removedAt, kind, value, comment, contactName }): TakenBackLine => {
      const said = `${contactName}, ${surveyWords(kind, value)}`;
      return {
        ...{ noun: "survey_answer", id, at, removedAt, canRestore: may.surveyAnswers },
        ...{ kind: surveyTitle(kind), words: comment === null ? said : `${said}, “${comment}”` },
      };
    }),
  ].toSorted((a, b) => b.removedAt.getTime() - a.removedAt.getTime());
}
