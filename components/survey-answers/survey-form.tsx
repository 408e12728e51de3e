"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { announceSaved } from "@/components/form/announce-saved";
import { FormActions } from "@/components/form/form-actions";
import { FormProblemNotice } from "@/components/form/form-problem";
import { useActionForm } from "@/components/form/use-action-form";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { PageSection } from "@/components/ui/page-section";
import { Textarea } from "@/components/ui/textarea";
import { enterSurveyAnswersAction } from "@/lib/actions/survey-answers";
import { SURVEY_KINDS, type SurveyKind } from "@/lib/schemas/survey-answer";
import { answeredAt } from "./answered-at";
import { SurveyQuestion } from "./survey-question";
import { WhoAndWhen } from "./who-and-when";

interface SurveyFormProps {
  account: { readonly id: string; readonly name: string };
  contacts: readonly { readonly id: string; readonly name: string; readonly title: string | null }[];
  contactId?: string | undefined;
  /** One came here to answer this one. */
  question?: SurveyKind | undefined;
  zone: string;
  /** UTC milliseconds. */
  now: number;
  /** "2026-03-14" on the reader's clock. */
  today: string;
}

type Answers = Readonly<Partial<Record<SurveyKind, number>>>;

const SCALES = ["csat", "nps", "ces"] as const satisfies readonly SurveyKind[];
const PULSES = ["proposition_pulse", "delivery_pulse", "creation_pulse"] as const satisfies readonly SurveyKind[];
const QUESTIONS = ["q1", "q2", "q3", "q4", "q5", "q6", "q7"] as const satisfies readonly SurveyKind[];

/** What one person said, whatever of it they said: every question can be left out. */
export function SurveyForm({ account, contacts, zone, now, today, ...rest }: SurveyFormProps) {
  const router = useRouter();
  const [answers, setAnswers] = useState<Answers>({});
  const [contactId, setContactId] = useState(rest.contactId ?? onlyOne(contacts));
  const [day, setDay] = useState(today);
  const [comment, setComment] = useState("");
  const back = `/accounts/${account.id}`;
  const form = useActionForm({
    action: enterSurveyAnswersAction,
    isLeaving: true,
    onSaved: (saved) => {
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
  const questions = (kinds: readonly SurveyKind[]) =>
    kinds.map((kind) => (
      <SurveyQuestion
        key={kind}
        kind={kind}
        value={answers[kind] ?? null}
        isAsked={kind === rest.question}
        onChange={(value) =>
          setAnswers(({ [kind]: _, ...others }) => (value === null ? others : { ...others, [kind]: value }))
        }
      />
    ));
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
      <WhoAndWhen
        contacts={contacts}
        contactId={contactId}
        onContact={setContactId}
        day={day}
        today={today}
        onDay={setDay}
        errors={form.errors}
      />
      <PageSection title="In numbers">
        <div className="space-y-4">{questions(SCALES)}</div>
      </PageSection>
      <PageSection title="What it brings them">
        <div className="space-y-5">{questions(PULSES)}</div>
      </PageSection>
      <PageSection title="The seven questions, in their words">
        <div className="space-y-5">{questions(QUESTIONS)}</div>
      </PageSection>
      <Card className="p-4 sm:p-5">
        <Field
          name="comment"
          label="In their own words"
          hint="Why they stay, what they miss."
          error={form.errors["comment"]}
        >
          {(control) => (
            <Textarea
              {...control}
              value={comment}
              maxLength={4000}
              onChange={(event) => setComment(event.currentTarget.value)}
            />
          )}
        </Field>
      </Card>
      <FormActions saveLabel={saveLabel(answers)} cancelHref={back} isPending={form.isPending} />
    </form>
  );
}

/** Where there is nobody else, nobody has to be chosen. */
const onlyOne = ([first, second]: SurveyFormProps["contacts"]): string => (first && !second ? first.id : "");

function saveLabel(answers: Answers): string {
  const count = Object.keys(answers).length;
  return count === 0 ? "Save answers" : `Save ${count} ${count === 1 ? "answer" : "answers"}`;
}
