"use client";

import { useRouter } from "next/navigation";
import { useActionForm } from "@/components/form/use-action-form";
import { useAnnounce } from "@/components/form/use-announce";
import { useTypedForm } from "@/components/form/use-typed-form";
import { enterSurveyAnswersAction, removeSurveySittingAction } from "@/lib/actions/survey-answers";
import { SURVEY_KINDS, surveySitting } from "@/lib/schemas/survey-answer";
import { answeredAt } from "./answered-at";
import { reviveSurvey, type SurveyDraft, surveyDraft } from "./survey-draft";

export interface SurveyOptions {
  readonly account: { readonly id: string; readonly name: string };
  readonly contacts: readonly { readonly id: string; readonly name: string; readonly title: string | null }[];
  readonly contactId?: string | undefined;
  readonly zone: string;
  /** UTC milliseconds. */
  readonly now: number;
  /** "2026-03-14" on the reader's clock. */
  readonly today: string;
}

/** What one person said, as far as it was entered; a reload loses nothing of it. */
export function useSurveyForm({ account, contacts, contactId, zone, now, today }: SurveyOptions) {
  const router = useRouter();
  const announce = useAnnounce();
  const empty: SurveyDraft = {
    ...{ answers: {}, comment: "" },
    ...{ contactId: contactId ?? onlyOne(contacts), answeredAt: today },
  };
  const sender = useActionForm({
    action: enterSurveyAnswersAction,
    isLeaving: true,
    onSaved: (saved) => {
      const { answers, ...said } = form.read();
      const name = contacts.find(({ id }) => id === said.contactId)?.name ?? account.name;
      const sitting = {
        ...{ accountId: account.id, contactId: said.contactId },
        ...{
          answeredAt: answeredAt(said.answeredAt, { zone, now }),
          kinds: SURVEY_KINDS.filter((kind) => answers[kind] !== undefined),
        },
      };
      router.push(`/accounts/${account.id}`);
      announce({
        title: `What ${name} said is saved`,
        saved,
        undo: () => removeSurveySittingAction(sitting, crypto.randomUUID()),
      });
    },
  });
  const form = useTypedForm({
    schema: surveySitting,
    values: empty,
    sender,
    draft: {
      name: `survey ${account.id}`,
      schema: surveyDraft,
      revive: (kept) => reviveSurvey(kept, contactId),
    },
    payload: ({ answers, ...typed }) => ({
      raw: {
        ...typed,
        accountId: account.id,
        answeredAt: answeredAt(typed.answeredAt, { zone, now }),
        answers: SURVEY_KINDS.flatMap((kind) => {
          const value = answers[kind];
          return value === undefined ? [] : [{ kind, value }];
        }),
      },
    }),
  });
  return form;
}

export type SurveyField = ReturnType<typeof useSurveyForm>["field"];

/** Where there is nobody else, nobody has to be chosen. */
const onlyOne = ([first, second]: SurveyOptions["contacts"]): string => (first && !second ? first.id : "");
