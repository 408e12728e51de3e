"use client";

import { type BoundField, useFieldValue } from "@/components/form/bound-field";
import { FormActions } from "@/components/form/form-actions";
import { NoteField } from "@/components/form/note-field";
import { TypedForm } from "@/components/form/typed-form";
import { Card } from "@/components/ui/card";
import { PageSection } from "@/components/ui/page-section";
import type { SurveyKind } from "@/lib/schemas/survey-answer";
import type { SurveyDraft } from "./survey-draft";
import { SurveyQuestion } from "./survey-question";
import { type SurveyOptions, useSurveyForm } from "./use-survey-form";
import { WhoAndWhen } from "./who-and-when";

interface SurveyFormProps extends SurveyOptions {
  /** One came here to answer this one. */
  question?: SurveyKind | undefined;
}

const SECTIONS = [
  { title: "In numbers", kinds: ["csat", "nps", "ces"] },
  { title: "What it brings them", kinds: ["proposition_pulse", "delivery_pulse", "creation_pulse"] },
  { title: "The seven questions, in their words", kinds: ["q1", "q2", "q3", "q4", "q5", "q6", "q7"] },
] as const satisfies readonly { readonly title: string; readonly kinds: readonly SurveyKind[] }[];

/** What one person said, whatever of it they said: every question can be left out. */
export function SurveyForm({ contacts, today, question, ...options }: SurveyFormProps) {
  const form = useSurveyForm({ contacts, today, ...options });
  const { field, errorOf } = form;
  const save = () => void form.save();
  return (
    <TypedForm
      form={form}
      isAtOnce
      onRetry={save}
      more={errorOf("answers") ? <p>{errorOf("answers")}</p> : null}
      className="max-w-5xl space-y-4"
    >
      <WhoAndWhen contacts={contacts} today={today} field={field} />
      {SECTIONS.map(({ title, kinds }) => (
        <PageSection key={title} title={title}>
          <div className="space-y-5">
            {kinds.map((kind) => (
              <SurveyQuestion key={kind} kind={kind} field={field("answers")} isAsked={kind === question} />
            ))}
          </div>
        </PageSection>
      ))}
      <Card className="p-4 sm:p-5">
        <NoteField
          field={field("comment")}
          label="In their own words"
          hint="Why they stay, what they miss."
          isLimited
        />
      </Card>
      <SaveSurvey field={field("answers")} cancelHref={`/accounts/${options.account.id}`} isPending={form.isPending} />
    </TypedForm>
  );
}

interface SaveSurveyProps {
  field: BoundField<SurveyDraft["answers"]>;
  cancelHref: string;
  isPending: boolean;
}

function SaveSurvey({ field, ...rest }: SaveSurveyProps) {
  const count = Object.keys(useFieldValue(field)).length;
  const label = count === 0 ? "Save answers" : `Save ${count} ${count === 1 ? "answer" : "answers"}`;
  return <FormActions saveLabel={label} {...rest} />;
}
