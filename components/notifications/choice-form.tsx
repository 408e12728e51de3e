"use client";

import { SelectField } from "@/components/form/select-field";
import { TypedForm } from "@/components/form/typed-form";
import { useActionForm } from "@/components/form/use-action-form";
import { useAnnounce } from "@/components/form/use-announce";
import { useTypedForm } from "@/components/form/use-typed-form";
import { SendButton } from "@/components/workspace/send-button";
import { chooseNotificationsAction } from "@/lib/actions/notifications";
import { NOTIFICATION_LABELS } from "@/lib/format/notification-words";
import { NOTIFICATION_KINDS } from "@/lib/schemas/notification";
import { HOURS, type NotificationChoice, notificationChoice } from "@/lib/schemas/notification-choice";

const WAY_OPTIONS = [
  { value: "mail", label: "In the app and by mail" },
  { value: "app", label: "In the app" },
  { value: "off", label: "Not at all" },
] as const;
const REACH_OPTIONS = [
  { value: "own", label: "The accounts I own" },
  { value: "all", label: "Every account" },
] as const;
const DIGEST_OPTIONS = [
  { value: "weekly", label: "Every Monday morning, by mail" },
  { value: "none", label: "No" },
] as const;
const HOUR_OPTIONS = HOURS.map((time) => ({ value: time, label: time }));

/** What one is told, how, and when no mail is to come. */
export function ChoiceForm({ choice }: { choice: NotificationChoice }) {
  const announce = useAnnounce();
  const sender = useActionForm({
    action: chooseNotificationsAction,
    onSaved: () => {
      const undo = () => chooseNotificationsAction(choice, crypto.randomUUID());
      announce({ title: "What you are told is saved", undo });
    },
  });
  const form = useTypedForm({
    schema: notificationChoice,
    values: choice,
    sender,
    draft: { name: "notification choice" },
  });
  return (
    <TypedForm form={form} className="max-w-2xl space-y-4">
      <div className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
        {NOTIFICATION_KINDS.map((kind) => (
          <SelectField key={kind} field={form.field(kind)} label={NOTIFICATION_LABELS[kind]} options={WAY_OPTIONS} />
        ))}
        <SelectField
          field={form.field("reach")}
          label="Of which accounts"
          hint="A mention and your own actions reach you wherever they stand."
          options={REACH_OPTIONS}
        />
        <SelectField field={form.field("digest")} label="A digest of the week" options={DIGEST_OPTIONS} />
        <SelectField field={form.field("quietFrom")} label="No mail from" options={HOUR_OPTIONS} />
        <SelectField
          field={form.field("quietUntil")}
          label="No mail until"
          hint="On your own clock; the same hour twice is no quiet."
          options={HOUR_OPTIONS}
        />
      </div>
      <SendButton isPending={form.isPending}>Save</SendButton>
    </TypedForm>
  );
}
