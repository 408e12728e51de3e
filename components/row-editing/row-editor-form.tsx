"use client";

import { type FormEvent, type KeyboardEvent, useEffect } from "react";
import type { BoundField } from "@/components/form/bound-field";
import { DayField } from "@/components/form/day-field";
import { optionsOf } from "@/components/form/options-of";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { TypedForm } from "@/components/form/typed-form";
import { useActionForm } from "@/components/form/use-action-form";
import { useAnnounce } from "@/components/form/use-announce";
import { useTypedForm } from "@/components/form/use-typed-form";
import { Button } from "@/components/ui/button";
import { setAccountFieldAction } from "@/lib/actions/accounts";
import { TIER_LABELS } from "@/lib/format/account-labels";
import { ACCOUNT_FIELDS, TIERS } from "@/lib/schemas/account";
import { type RowField, type RowFieldsAnswer, rowFieldInputs } from "@/lib/schemas/account-field";
import { ROW_FIELD_LABELS, rowWords } from "./row-words";

interface RowEditorFormProps {
  id: string;
  field: RowField;
  stored: RowFieldsAnswer;
  segments: readonly string[];
  onSaved: (words: string) => void;
  onClose: () => void;
  /** Somebody was faster: what stands there now is asked again, behind what was typed. */
  onConflict: () => Promise<void>;
}

/** One field of the account form. What is refused is said beside it, and what was typed stays. */
export function RowEditorForm({ onConflict, onClose, ...props }: RowEditorFormProps) {
  const { field, stored, segments } = props;
  const form = useRowForm(props);
  const { formRef, problem } = form;
  useEffect(() => formRef.current?.querySelector<HTMLElement>("select, input")?.focus(), [formRef]);
  useEffect(() => {
    if (problem?.code === "conflict") void onConflict();
  }, [problem, onConflict]);
  const letGo = () => {
    form.draft.forget();
    onClose();
  };
  // To have looked at it is no change.
  const send = () => (form.read()[field] === String(stored[field] ?? "") ? letGo() : void form.save());
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // The window closes by itself.
    if (event.key === "Escape") form.draft.forget();
    // In a line of text Enter sends its form by itself.
    if (event.key !== "Enter" || !(event.target instanceof HTMLSelectElement)) return;
    event.preventDefault();
    send();
  };
  return (
    <TypedForm
      form={{ ...form, onSubmit }}
      onRetry={() => void form.save()}
      onKeyDown={onKeyDown}
      className="space-y-2"
    >
      <fieldset disabled={form.isPending} className="contents">
        <RowControl {...{ field, stored, segments }} bound={form.field(field)} />
      </fieldset>
      <div className="flex gap-2">
        <Button type="submit" size="small" variant="primary" isPending={form.isPending}>
          Save
        </Button>
        <Button size="small" variant="ghost" disabled={form.isPending} onClick={letGo}>
          Cancel
        </Button>
      </div>
    </TypedForm>
  );
}

function useRowForm({ id, field, stored, onSaved }: Omit<RowEditorFormProps, "onClose" | "onConflict">) {
  const announce = useAnnounce();
  const { tier, ownerId, segment, renewsOn, version, owners, name } = stored;
  const sender = useActionForm({
    action: setAccountFieldAction,
    onSaved: (saved, putBack) => {
      const words = rowWords(field, form.read()[field], owners);
      onSaved(words);
      // The way back holds for the version it made: the next field of the account makes another.
      announce({ title: `${ROW_FIELD_LABELS[field]} of ${name}: ${words}`, saved, undo: putBack, of: `account ${id}` });
    },
  });
  const form = useTypedForm({
    schema: rowFieldInputs,
    fields: ACCOUNT_FIELDS,
    values: { tier, ownerId, segment, renewsOn },
    sender,
    draft: { name: `${field} of account ${id}` },
    payload: (typed) => ({ raw: { accountId: id, version, field, [field]: typed[field] } }),
  });
  return form;
}

interface RowControlProps {
  field: RowField;
  bound: BoundField<string>;
  stored: RowFieldsAnswer;
  segments: readonly string[];
}

function RowControl({ field, bound, stored, segments }: RowControlProps) {
  switch (field) {
    case "tier":
      return <SelectField field={bound} isLabelHidden options={optionsOf(TIERS, TIER_LABELS)} />;
    case "ownerId":
      return (
        <SelectField
          field={bound}
          isLabelHidden
          emptyLabel="Nobody yet"
          options={stored.owners.map(({ id, name }) => ({ value: id, label: name }))}
        />
      );
    case "segment":
      return (
        <>
          <TextField field={bound} isLabelHidden list="known-segments" autoComplete="off" />
          <datalist id="known-segments">
            {segments.map((segment) => (
              <option key={segment} value={segment} />
            ))}
          </datalist>
        </>
      );
    case "renewsOn":
      return <DayField field={bound} isLabelHidden />;
  }
}
