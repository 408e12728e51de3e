"use client";

import { useRouter } from "next/navigation";
import { announceSaved } from "@/components/form/announce-saved";
import { draftPlace } from "@/components/form/draft";
import { FormActions } from "@/components/form/form-actions";
import { FormProblemNotice } from "@/components/form/form-problem";
import { RestoredNotice } from "@/components/form/restored-notice";
import { useActionForm } from "@/components/form/use-action-form";
import { useDraft } from "@/components/form/use-draft";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { PageSection } from "@/components/ui/page-section";
import { Textarea } from "@/components/ui/textarea";
import { enterSurveyAnswersAction } from "@/lib/actions/survey-answers";
import { SURVEY_KINDS, type SurveyKind } from "@/lib/schemas/survey-answer";
import { answeredAt } from "./answered-at";
import { reviveSurvey, type SurveyDraft, surveyDraft } from "./survey-draft";
import { SurveyQuestion } from "./survey-question";
import { WhoAndWhen } from "./who-and-when";

interface SurveyFormProps {
  account: { readonly id: string; readonly name: string };
  contacts: readonly { readonly id: string; readonly name: string; readonly title: string | null }[];
  contactId?: string | undefined;
  /** One came here to answer this one. */
  question?: SurveyKind | undefined;
  memberId: string;
  zone: string;
  /** UTC milliseconds. */
  now: number;
  /** "2026-03-14" on the reader's clock. */
  today: string;
}

const SECTIONS = [
  { title: "In numbers", kinds: ["csat", "nps", "ces"] },
  { title: "What it brings them", kinds: ["proposition_pulse", "delivery_pulse", "creation_pulse"] },
  { title: "The seven questions, in their words", kinds: ["q1", "q2", "q3", "q4", "q5", "q6", "q7"] },
] as const satisfies readonly { readonly title: string; readonly kinds: readonly SurveyKind[] }[];

/** What one person said, whatever of it they said: every question can be left out. */
export function SurveyForm({ account, contacts, zone, now, today, ...rest }: SurveyFormProps) {
  const router = useRouter();
  const draft = useDraft({
    place: draftPlace("survey", account.id, rest.memberId),
    schema: surveyDraft,
    empty: { answers: {}, contactId: rest.contactId ?? onlyOne(contacts), day: today, comment: "" },
    revive: (kept) => reviveSurvey(kept, rest.contactId),
  });
  const { answers, contactId, day, comment } = draft.fields;
  const change = (part: Partial<SurveyDraft>) => draft.change((current) => ({ ...current, ...part }));
  const back = `/accounts/${account.id}`;
  const form = useActionForm({
    action: enterSurveyAnswersAction,
    isLeaving: true,
    onSaved: (saved) => {
      draft.forget();
      const name = contacts.find(({ id }) => id === contactId)?.name ?? account.name;
      announceSaved({ title: `What ${name} said is saved`, saved });
      router.push(back);
      router.refresh();
    },
  });
  const save = () => {
    const given = SURVEY_KINDS.flatMap((kind) => {
      const value = answers[kind];
      return value === undefined ? [] : [{ kind, value }];
    });
    const at = answeredAt(day, { zone, now });
    void form.submit({ accountId: account.id, contactId, answeredAt: at, comment, answers: given });
  };
  return (
    <form
      ref={form.formRef}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      className="max-w-5xl space-y-4"
    >
      <FormProblemNotice problem={form.problem} onRetry={save}>
        {form.errors["answers"] ? <p>{form.errors["answers"]}</p> : null}
      </FormProblemNotice>
      {form.problem ? null : (
        <RestoredNotice restoredFrom={draft.restoredFrom} now={now} onStartAfresh={draft.startAfresh} />
      )}
      <WhoAndWhen
        contacts={contacts}
        contactId={contactId}
        onContact={(one) => change({ contactId: one })}
        day={day}
        today={today}
        onDay={(one) => change({ day: one })}
        errors={form.errors}
      />
      {SECTIONS.map(({ title, kinds }) => (
        <PageSection key={title} title={title}>
          <div className="space-y-5">
            {kinds.map((kind) => (
              <SurveyQuestion
                key={kind}
                kind={kind}
                value={answers[kind] ?? null}
                isAsked={kind === rest.question}
                onChange={(value) => change({ answers: answersWith(answers, kind, value) })}
              />
            ))}
          </div>
        </PageSection>
      ))}
      <CommentField comment={comment} onChange={change} error={form.errors["comment"]} />
      <FormActions saveLabel={saveLabel(answers)} cancelHref={back} isPending={form.isPending} />
    </form>
  );
}

function answersWith(answers: SurveyDraft["answers"], kind: SurveyKind, value: number | null): SurveyDraft["answers"] {
  const { [kind]: _, ...others } = answers;
  return value === null ? others : { ...others, [kind]: value };
}

/** Where there is nobody else, nobody has to be chosen. */
const onlyOne = ([first, second]: SurveyFormProps["contacts"]): string => (first && !second ? first.id : "");

function saveLabel(answers: SurveyDraft["answers"]): string {
  const count = Object.keys(answers).length;
  return count === 0 ? "Save answers" : `Save ${count} ${count === 1 ? "answer" : "answers"}`;
}

interface CommentFieldProps {
  comment: string;
  onChange: (part: Pick<SurveyDraft, "comment">) => void;
  error: string | undefined;
}

function CommentField({ comment, onChange, error }: CommentFieldProps) {
  return (
    <Card className="p-4 sm:p-5">
      <Field name="comment" label="In their own words" hint="Why they stay, what they miss." error={error}>
        {(control) => (
          <Textarea
            {...control}
            value={comment}
            maxLength={4000}
            onChange={(event) => onChange({ comment: event.currentTarget.value })}
          />
        )}
      </Field>
    </Card>
  );
}
