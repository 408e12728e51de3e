"use client";

import type { KeyboardEvent } from "react";
import { FormActions } from "@/components/form/form-actions";
import { TypedForm } from "@/components/form/typed-form";
import { useShortcuts } from "@/components/layout/use-shortcuts";
import { Card } from "@/components/ui/card";
import { viewPath } from "@/lib/schemas/account-view";
import { DirectionChoice, KindChoice, ToneChoice } from "./log-choices";
import { KEYED_KINDS } from "./log-defaults";
import { LogDetails } from "./log-details";
import { PeoplePicker, type Person } from "./people-picker";
import { SummaryField, useFirstFocus } from "./summary-field";
import { TakeBackButton } from "./take-back-button";
import { type LogOptions, useLogForm } from "./use-log-form";
import { WhenField } from "./when-field";

interface LogFormProps extends LogOptions {
  contacts: readonly Person[];
  colleagues: readonly Person[];
}

/** Log what happened in under ten seconds: a kind and one line are enough. */
export function LogForm({ contacts, colleagues, ...options }: LogFormProps) {
  const { account, zone, now, stored } = options;
  const form = useLogForm(options);
  const { field, save } = form;
  const summary = useFirstFocus(!stored);
  useShortcuts(
    Object.fromEntries(
      KEYED_KINDS.map((kind, i) => [
        String(i + 1),
        () => {
          field("kind").write(kind);
          summary.current?.focus();
        },
      ]),
    ),
  );
  const saveOnKey = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void save();
  };
  return (
    <TypedForm form={form} onRetry={() => void save()} onKeyDown={saveOnKey} className="max-w-3xl space-y-4">
      <Card className="space-y-5 p-4 sm:p-5">
        <KindChoice field={field} />
        <SummaryField field={field} fieldRef={summary} />
        <PeoplePicker accountId={account.id} people={contacts} field={field("contactIds")} />
        <ToneChoice field={field} />
        <div className="grid gap-5 sm:grid-cols-2">
          <DirectionChoice field={field} />
          <WhenField field={field("occurredAt")} zone={zone} now={now} />
        </div>
        <LogDetails field={field} colleagues={colleagues} />
      </Card>
      <FormActions
        saveLabel={stored ? "Save changes" : "Log it"}
        cancelHref={viewPath(stored ? "timeline" : "overview", account.id)}
        isPending={form.isPending}
        hasKey
      >
        {stored ? (
          <TakeBackButton
            account={account}
            interactionId={stored.id}
            summary={stored.summary}
            isRemoved={stored.isRemoved}
          />
        ) : null}
      </FormActions>
    </TypedForm>
  );
}
