"use client";

import { useRouter } from "next/navigation";
import type { KeyboardEvent } from "react";
import { announceSaved } from "@/components/form/announce-saved";
import { FormActions } from "@/components/form/form-actions";
import { FormProblemNotice } from "@/components/form/form-problem";
import { RestoredNotice } from "@/components/form/restored-notice";
import { TheirChanges } from "@/components/form/their-changes";
import { useActionForm } from "@/components/form/use-action-form";
import { useConflict } from "@/components/form/use-conflict";
import { useShortcuts } from "@/components/layout/use-shortcuts";
import { Card } from "@/components/ui/card";
import { recordInteractionAction, updateInteractionAction } from "@/lib/actions/interactions";
import { INTERACTION_KIND_LABELS } from "@/lib/format/interaction-labels";
import type { InteractionKind } from "@/lib/scoring";
import { DirectionChoice, KindChoice, ToneChoice } from "./log-choices";
import { KEYED_KINDS } from "./log-defaults";
import { LogDetails } from "./log-details";
import { fieldsOfStored, type LogState, payloadOf, type StoredInteraction } from "./log-state";
import { PeoplePicker, type Person } from "./people-picker";
import { SummaryField, useFirstFocus } from "./summary-field";
import { TakeBackButton } from "./take-back-button";
import { useLog } from "./use-log";
import { useTakeBack } from "./use-take-back";
import { WhenField } from "./when-field";

interface LogFormProps {
  account: Person;
  contacts: readonly Person[];
  colleagues: readonly Person[];
  memberId: string;
  zone: string;
  /** UTC milliseconds. */
  now: number;
  /** Preselected, when one comes from a command such as "log a call". */
  kind?: InteractionKind | undefined;
  /** The one to change; without it a new one is logged. */
  stored?: StoredInteraction | undefined;
}

/** Log what happened in under ten seconds: a kind and one line are enough. */
export function LogForm({ account, contacts, colleagues, zone, now, stored, ...rest }: LogFormProps) {
  const { memberId, kind } = rest;
  const draft = useLog({ accountId: account.id, memberId, zone, kind: kind ?? null, stored });
  const log = draft.fields;
  const change = (part: Partial<LogState>) => draft.change((current) => ({ ...current, ...part }));
  const summary = useFirstFocus(!stored);
  const form = useLogAction({ account, stored, kind: log.kind, onSaved: draft.forget });
  const theirChanges = useConflict(form.problem, stored ? fieldsOfStored(stored, { zone, contacts, colleagues }) : []);
  const save = () => {
    const payload = payloadOf(account.id, log, { zone, now, stored: stored?.occurredAt });
    void form.submit(stored ? { ...payload, interactionId: stored.id, version: stored.version } : payload);
  };
  const chooseKind = (next: InteractionKind) => {
    change({ kind: next });
    summary.current?.focus();
  };
  useShortcuts(Object.fromEntries(KEYED_KINDS.map((one, i) => [String(i + 1), () => chooseKind(one)])));
  const saveOnKey = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    save();
  };

  return (
    <form
      ref={form.formRef}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={saveOnKey}
      noValidate
      className="max-w-3xl space-y-4"
    >
      <FormProblemNotice problem={form.problem} onRetry={save}>
        {form.problem?.code === "conflict" ? <TheirChanges changes={theirChanges} /> : null}
      </FormProblemNotice>
      {form.problem ? null : (
        <RestoredNotice restoredFrom={draft.restoredFrom} now={now} onStartAfresh={draft.startAfresh} />
      )}
      <Card className="space-y-5 p-4 sm:p-5">
        <KindChoice log={log} onChange={change} error={form.errors["kind"]} />
        <SummaryField fieldRef={summary} log={log} onChange={change} error={form.errors["summary"]} />
        <PeoplePicker
          accountId={account.id}
          people={contacts}
          chosen={new Set(log.contactIds)}
          onChange={(update) =>
            draft.change((current) => ({ ...current, contactIds: [...update(new Set(current.contactIds))] }))
          }
          error={form.errors["contactIds"]}
        />
        <ToneChoice log={log} onChange={change} error={form.errors["sentiment"]} />
        <div className="grid gap-5 sm:grid-cols-2">
          <DirectionChoice log={log} onChange={change} />
          <WhenField
            when={log.when}
            onChange={(when) => change({ when })}
            zone={zone}
            now={now}
            error={form.errors["occurredAt"]}
          />
        </div>
        <LogDetails log={log} onChange={change} colleagues={colleagues} errors={form.errors} />
      </Card>
      <FormActions
        saveLabel={stored ? "Save changes" : "Log it"}
        cancelHref={`/accounts/${account.id}`}
        isPending={form.isPending}
        hasKey
      >
        {stored ? <TakeBackButton account={account} interactionId={stored.id} isRemoved={stored.isRemoved} /> : null}
      </FormActions>
    </form>
  );
}

interface LogActionOptions extends Pick<LogFormProps, "account" | "stored"> {
  kind: InteractionKind | null;
  onSaved: () => void;
}

function useLogAction({ account, stored, kind, onSaved }: LogActionOptions) {
  const router = useRouter();
  const { takeBack } = useTakeBack(account);
  return useActionForm({
    action: stored ? updateInteractionAction : recordInteractionAction,
    isLeaving: true,
    onSaved: (saved) => {
      onSaved();
      const what = kind ? INTERACTION_KIND_LABELS[kind] : "Interaction";
      announceSaved({
        title: `${what} with ${account.name} ${stored ? "changed" : "logged"}`,
        saved,
        undo: stored ? undefined : () => void takeBack(saved.id, true),
      });
      router.push(`/accounts/${account.id}`);
      router.refresh();
    },
  });
}
