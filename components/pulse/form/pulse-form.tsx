"use client";

import { useFieldValue } from "@/components/form/bound-field";
import { DayField } from "@/components/form/day-field";
import { FormActions } from "@/components/form/form-actions";
import { NoteField } from "@/components/form/note-field";
import { TextField } from "@/components/form/text-field";
import { TypedForm } from "@/components/form/typed-form";
import { ExternalLink } from "@/components/ui/icons";
import { Notice } from "@/components/ui/notice";
import { PageSection } from "@/components/ui/page-section";
import type { FadingDays } from "@/lib/pulse/due-items";
import { LANGUAGES, ownNameOf } from "@/lib/wording/languages";
import type { AskableContact } from "./askable-contact";
import { ContactsField } from "./contacts-field";
import { ItemsField } from "./items-field";
import { NamingField } from "./naming-field";
import { type PulseDraft, usePulseForm } from "./use-pulse-form";

interface PulseFormProps {
  place: string;
  begin: PulseDraft;
  contacts: readonly AskableContact[];
  /** Accounts of which nobody has written down what matters to them (C42). */
  unheard: readonly string[];
  cadenceDays: number;
  fadingDays: FadingDays;
  now: Date;
  cancelHref: string;
}

/** Choosing whom to ask what, and seeing it as they will. */
export function PulseForm({ place, begin, contacts, unheard, cadenceDays, cancelHref, ...due }: PulseFormProps) {
  const form = usePulseForm({
    ...{ place, begin },
    free: contacts.flatMap(({ id, bar }) => (bar === null ? [id] : [])),
  });
  const { field } = form;
  return (
    <TypedForm form={form} onRetry={() => void form.save()} className="max-w-5xl space-y-4">
      {unheard.length > 0 ? <Unheard names={unheard} /> : null}
      <PageSection
        title="Who is asked"
        description={`By a link of their own each, in their language. Nobody is asked more than once in ${cadenceDays} days.`}
      >
        <ContactsField contacts={contacts} field={field("contactIds")} />
      </PageSection>
      <PageSection title="What is asked" description="One question a screen; “I can’t say” is always there.">
        <ItemsField field={field("items")} contacts={contacts} chosen={field("contactIds")} {...due} />
      </PageSection>
      <PageSection title="Who sees what" description="It stands in the mail and above the questions.">
        <NamingField contacts={contacts} naming={field("naming")} chosen={field("contactIds")} />
      </PageSection>
      <PageSection title="When, and with which words">
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField field={field("name")} label="What we call this round" hint="They do not see it." isLimited />
          <div className="grid grid-cols-2 gap-4">
            <DayField field={field("sendOn")} label="Sent on" hint="Today when empty." isOptional />
            <DayField field={field("closesOn")} label="Open until" />
          </div>
          <div className="sm:col-span-2">
            <NoteField
              field={field("note")}
              label="A line of yours"
              hint="Above the questions and in the mail: what you ask for, and what is in it for them."
              isLimited
              isOptional
            />
          </div>
        </div>
        <Preview form={form} />
      </PageSection>
      <FormActions saveLabel="Send" cancelHref={cancelHref} isPending={form.isPending} />
    </TypedForm>
  );
}

function Unheard({ names }: { names: readonly string[] }) {
  const shown = names.slice(0, 3).join(", ");
  const rest = names.length > 3 ? ` and ${names.length - 3} more` : "";
  return (
    <Notice kind="warn" title="You have not listened yet">
      What matters to {shown}
      {rest} nobody has written down. Whoever asks before that asks for themselves.
    </Notice>
  );
}

/** Opens what they will see, in a window of its own. */
function Preview({ form }: { form: ReturnType<typeof usePulseForm> }) {
  const items = useFieldValue(form.field("items"));
  const note = useFieldValue(form.field("note"));
  const closesOn = useFieldValue(form.field("closesOn"));
  const naming = useFieldValue(form.field("naming"));
  return (
    <p className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
      See it as they will:
      {LANGUAGES.map((language) => (
        <a
          key={language}
          href={`/api/v1/pulses/preview?${new URLSearchParams({ items: items.join(","), language, note, closesOn, naming })}`}
          target="_blank"
          rel="noreferrer"
          className="inline-flex min-h-6 items-center gap-1 text-accent underline underline-offset-2"
        >
          {ownNameOf(language)}
          <ExternalLink aria-hidden="true" className="size-3.5" />
          <span className="sr-only"> (opens in a new window)</span>
        </a>
      ))}
    </p>
  );
}
