"use client";

import { useRouter } from "next/navigation";
import { useId } from "react";
import { AlikeNotice, saveLabelOf } from "@/components/form/alike-notice";
import { DayField } from "@/components/form/day-field";
import { FormActions } from "@/components/form/form-actions";
import { NoteField } from "@/components/form/note-field";
import { optionsOf } from "@/components/form/options-of";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { TypedForm } from "@/components/form/typed-form";
import { type StoredValues, typedValues } from "@/components/form/typed-values";
import { useActionForm } from "@/components/form/use-action-form";
import { useAlike } from "@/components/form/use-alike";
import { useAnnounce } from "@/components/form/use-announce";
import { useTypedForm } from "@/components/form/use-typed-form";
import { Card } from "@/components/ui/card";
import { createContactAction, removeContactAction, updateContactAction } from "@/lib/actions/contacts";
import { DECISION_ROLE_LABELS, SENIORITY_LABELS } from "@/lib/format/contact-labels";
import { viewPath } from "@/lib/schemas/account-view";
import { CONTACT_FIELDS, contactInput, contactUpdate, DECISION_ROLES, SENIORITIES } from "@/lib/schemas/contact";

interface ContactFormProps {
  account: { readonly id: string; readonly name: string };
  departments: readonly string[];
  /** Which view of the account comes after it. */
  after?: "people" | "overview";
  /** The one to change; without it a new one is added. */
  contact?: (StoredValues<typeof contactInput> & { readonly id: string; readonly version: number }) | undefined;
}

export function ContactForm({ account, departments, contact, after = "people" }: ContactFormProps) {
  const router = useRouter();
  const announce = useAnnounce();
  const listId = useId();
  const back = viewPath(after, account.id);
  const sender = useActionForm({
    action: contact ? updateContactAction : createContactAction,
    isLeaving: true,
    onSaved: ({ id: contactId }, putBack) => {
      router.push(back);
      announce({
        title: contact ? "Contact saved" : "Contact added",
        undo: putBack ?? (() => removeContactAction({ accountId: account.id, contactId }, crypto.randomUUID())),
      });
    },
  });
  const existing = useAlike();
  const form = useTypedForm({
    schema: contactUpdate,
    fields: CONTACT_FIELDS,
    values: typedValues(contactInput, contact ?? { accountId: account.id }),
    sender,
    draft: { name: `contact ${contact?.id ?? account.id}` },
    payload: (typed) => ({
      raw: { ...typed, ...(contact ? { contactId: contact.id, version: contact.version } : {}) },
    }),
    isHeldBack: async ({ name, email }) => {
      const isNew = name !== contact?.name || email !== (contact.email ?? "");
      const query = new URLSearchParams({ name, email, ...(contact ? { except: contact.id } : {}) });
      const address = `/api/v1/accounts/${account.id}/contacts/alike?${query}`;
      return isNew && name.trim() !== "" && (await existing.isToLookAt(address));
    },
  });
  return (
    <TypedForm form={form} isAtOnce onChange={existing.forget} className="max-w-3xl space-y-4">
      <Card className="grid gap-4 p-4 sm:grid-cols-2 sm:p-5">
        <TextField field={form.field("name")} autoComplete="off" />
        <TextField field={form.field("title")} placeholder="For example head of operations" />
        <TextField
          field={form.field("department")}
          hint="Choose one of theirs or type a new one."
          list={listId}
          autoComplete="off"
        />
        <datalist id={listId}>
          {departments.map((department) => (
            <option key={department} value={department} />
          ))}
        </datalist>
        <TextField field={form.field("email")} type="email" inputMode="email" />
        <SelectField field={form.field("seniority")} options={optionsOf(SENIORITIES, SENIORITY_LABELS)} />
        <SelectField field={form.field("decisionRole")} options={optionsOf(DECISION_ROLES, DECISION_ROLE_LABELS)} />
        <TextField field={form.field("language")} hint="How they like to be addressed, such as German." />
        <DayField field={form.field("leftOn")} hint="Leave it empty while they are there." />
        <NoteField
          field={form.field("note")}
          className="sm:col-span-2"
          hint="What must not be forgotten before a meeting: what matters to them, what they like, what was promised."
        />
      </Card>
      <AlikeNotice noun="contact" alike={existing.alike} />
      <FormActions
        saveLabel={saveLabelOf(existing.alike, contact ? "Save changes" : "Add contact")}
        cancelHref={back}
        isPending={form.isPending || existing.isAsking}
      />
    </TypedForm>
  );
}
