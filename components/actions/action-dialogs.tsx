"use client";

import type { ReactElement } from "react";
import { RecordDialog } from "@/components/registers/record-dialog";
import { usePress } from "@/components/registers/use-press";
import { Button } from "@/components/ui/button";
import { Check } from "@/components/ui/icons";
import { recordActionAction, removeActionAction } from "@/lib/actions/actions";
import type { ToldAction } from "@/lib/report/told-action";
import { ActionForm, type ActionFormProps } from "./action-form";
import { BECAME, becameWords, sentOf } from "./action-words";
import { OutcomeForm } from "./outcome-form";

interface ActionDialogProps extends Omit<ActionFormProps, "window"> {
  trigger: ReactElement;
  addedAs?: string;
}

const takeBack = (accountId: string) => (actionId: string) =>
  removeActionAction({ accountId, actionId, isRemoved: true }, crypto.randomUUID());

/** Takes an action on, or changes who does what by when. */
export const ActionDialog = ({ trigger, addedAs, ...form }: ActionDialogProps) => (
  <RecordDialog
    title={form.action ? "Change the action" : "Take on an action"}
    trigger={trigger}
    addedAs={addedAs}
    savedTitle={form.action ? "Action changed" : "Action taken on"}
    action={recordActionAction}
    takeBack={takeBack(form.accountId)}
  >
    {(window) => <ActionForm {...form} window={window} />}
  </RecordDialog>
);

interface OfAction {
  action: ToldAction;
  today: string;
}

/** Says what came of an action. */
export const OutcomeDialog = ({ action, today }: OfAction) => (
  <RecordDialog
    title="What came of it"
    description={action.summary}
    trigger={
      <Button size="small" aria-label={`Done: ${action.summary}`} className="print:hidden">
        <Check aria-hidden="true" />
        Done
      </Button>
    }
    savedTitle={becameWords}
    action={recordActionAction}
    takeBack={takeBack(action.accountId)}
  >
    {(window) => <OutcomeForm action={action} today={today} window={window} />}
  </RecordDialog>
);

/** Lets what was closed or put off stand open again. */
export function ReopenButton({ action }: Pick<OfAction, "action">) {
  const { isPending, press } = usePress(BECAME.open);
  const stored = sentOf(action);
  const opened = { ...stored, state: "open", snoozedUntil: null, closedOn: null, outcome: null };
  return (
    <Button
      size="small"
      variant="ghost"
      aria-label={`Open again: ${action.summary}`}
      disabled={isPending}
      className="print:hidden"
      onClick={() =>
        void press(
          () => recordActionAction(opened, crypto.randomUUID()),
          () => recordActionAction({ ...stored, version: action.version + 1 }, crypto.randomUUID()),
        )
      }
    >
      Open again
    </Button>
  );
}
