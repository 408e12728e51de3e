"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useId } from "react";
import { toast } from "sonner";
import { AlikeNotice, saveLabelOf } from "@/components/form/alike-notice";
import { FormActions } from "@/components/form/form-actions";
import { FormProblemNotice } from "@/components/form/form-problem";
import { optionsOf } from "@/components/form/options-of";
import { TheirChanges } from "@/components/form/their-changes";
import { useActionForm } from "@/components/form/use-action-form";
import { useAlike } from "@/components/form/use-alike";
import { useConflict } from "@/components/form/use-conflict";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { createContactAction, updateContactAction } from "@/lib/actions/contacts";
import { DECISION_ROLE_LABELS, SENIORITY_LABELS } from "@/lib/format/contact-labels";

/** A contact as its form shows it; a day is "2026-03-14", what is not known is empty. */
interface StoredContact {
  readonly id: string;
  readonly version: number;
  readonly externalId: string | null;
  readonly name: string;
  readonly email: string;
  readonly title: string;
  readonly department: string;
  readonly seniority: string;
  readonly decisionRole: string;
  readonly language: string;
  readonly note: string;
  readonly leftOn: string;
}

interface ContactFormProps {
  account: { readonly id: string; readonly name: string };
  departments: readonly string[];
  contact?: StoredContact | undefined;
}

const FIELDS = {
  name: "Name",
  title: "Title",
  department: "Department",
  email: "E-mail",
  seniority: "Seniority",
  decisionRole: "Role in decisions",
  language: "Language",
  leftOn: "Left on",
  note: "What we know of them",
} as const;
type FieldName = keyof typeof FIELDS;
const NAMES = Object.keys(FIELDS).filter((name): name is FieldName => name in FIELDS);

export function ContactForm({ account, departments, contact }: ContactFormProps) {
  const router = useRouter();
  const listId = useId();
  const back = `/accounts/${account.id}`;
  const form = useActionForm({
    action: contact ? updateContactAction : createContactAction,
    isLeaving: true,
    onSaved: () => {
      toast.success(contact ? "Contact saved" : "Contact added");
      router.push(back);
      router.refresh();
    },
  });
  const stored = NAMES.map((name) => ({ label: FIELDS[name], value: contact?.[name] ?? "" }));
  const theirChanges = useConflict(form.problem, stored);
  const existing = useAlike();
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const values = Object.fromEntries(NAMES.map((name) => [name, String(typed.get(name) ?? "")]));
    const known = contact ? { contactId: contact.id, version: contact.version, externalId: contact.externalId } : {};
    const isNew = values["name"] !== contact?.name || values["email"] !== contact?.email;
    if (isNew && values["name"]?.trim() && (await existing.isToLookAt(alikeAddress(account.id, values, contact))))
      return;
    void form.submit({ ...values, ...known, accountId: account.id });
  };
  const field = (name: FieldName) => ({ name, label: FIELDS[name], error: form.errors[name] });
  return (
    <form
      ref={form.formRef}
      onSubmit={(event) => void save(event)}
      onChange={existing.forget}
      noValidate
      className="max-w-3xl space-y-4"
    >
      <FormProblemNotice problem={form.problem}>
        {form.problem?.code === "conflict" ? <TheirChanges changes={theirChanges} /> : null}
      </FormProblemNotice>
      <Card className="grid gap-4 p-4 sm:grid-cols-2 sm:p-5">
        <Field {...field("name")} required>
          {(control) => <Input {...control} defaultValue={contact?.name} autoComplete="off" />}
        </Field>
        <Field {...field("title")}>
          {(control) => <Input {...control} defaultValue={contact?.title} placeholder="Head of operations" />}
        </Field>
        <Field {...field("department")} hint="Choose one of theirs or type a new one.">
          {(control) => (
            <>
              <Input {...control} defaultValue={contact?.department} list={listId} autoComplete="off" />
              <datalist id={listId}>
                {departments.map((department) => (
                  <option key={department} value={department} />
                ))}
              </datalist>
            </>
          )}
        </Field>
        <Field {...field("email")}>
          {(control) => <Input {...control} type="email" inputMode="email" defaultValue={contact?.email} />}
        </Field>
        <Field {...field("seniority")}>
          {(control) => (
            <Select {...control} defaultValue={contact?.seniority ?? "unknown"} options={optionsOf(SENIORITY_LABELS)} />
          )}
        </Field>
        <Field {...field("decisionRole")}>
          {(control) => (
            <Select
              {...control}
              defaultValue={contact?.decisionRole ?? "unknown"}
              options={optionsOf(DECISION_ROLE_LABELS)}
            />
          )}
        </Field>
        <Field {...field("language")} hint="How they like to be addressed, such as German.">
          {(control) => <Input {...control} defaultValue={contact?.language} />}
        </Field>
        <Field {...field("leftOn")} hint="Leave it empty while they are there.">
          {(control) => <Input {...control} type="date" defaultValue={contact?.leftOn} />}
        </Field>
        <Field
          {...field("note")}
          className="sm:col-span-2"
          hint="What must not be forgotten before a meeting: what matters to them, what they like, what was promised."
        >
          {(control) => <Textarea {...control} defaultValue={contact?.note} />}
        </Field>
      </Card>
      <AlikeNotice noun="contact" alike={existing.alike} />
      <FormActions
        saveLabel={saveLabelOf(existing.alike, contact ? "Save changes" : "Add contact")}
        cancelHref={back}
        isPending={form.isPending || existing.isAsking}
      />
    </form>
  );
}

function alikeAddress(accountId: string, values: Readonly<Record<string, string>>, contact: StoredContact | undefined) {
  const { name = "", email = "" } = values;
  const query = new URLSearchParams({ name, email, ...(contact ? { except: contact.id } : {}) });
  return `/api/v1/accounts/${accountId}/contacts/alike?${query}`;
}
