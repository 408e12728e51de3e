"use client";

import Link from "next/link";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/class-names";
import { formatPoints } from "@/lib/format/scores";
import type { ActionWithNews } from "@/lib/report/actions-of-today";
import type { ToldAction } from "@/lib/report/told-action";
import { isClosed } from "@/lib/schemas/action";
import { discussionHref } from "@/lib/schemas/comment";
import { ActionDialog, OutcomeDialog, ReopenButton } from "./action-dialogs";
import type { ActionFormProps } from "./action-form";
import { standingWords, stateWords, whoWords } from "./action-words";

interface ActionListProps {
  actions: readonly (ActionWithNews & { readonly canWrite: boolean })[];
  form: Omit<ActionFormProps, "window" | "action">;
  today: string;
}

/** Each action with who does it, by when and why, and what became of it. */
export const ActionList = ({ actions, form, today }: ActionListProps) => (
  <ul className="divide-y divide-border">
    {actions.map((action) => (
      <li
        key={action.id}
        id={action.id}
        className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3"
      >
        <Told action={action} today={today} />
        <div className="flex items-center gap-2">
          <Badge tone={toneOf(action)}>{stateWords(action)}</Badge>
          <Link
            href={discussionHref(action.accountId, { actionId: action.id })}
            prefetch={false}
            aria-label={`Discuss: ${action.summary}`}
            className="row-link text-xs print:hidden"
          >
            Discuss
          </Link>
          {action.canWrite ? <Buttons action={action} form={form} today={today} /> : null}
        </div>
      </li>
    ))}
  </ul>
);

function Told({ action, today }: { action: ActionWithNews; today: string }) {
  const { summary, ownerName, isOverdue, reason, outcome, newsSince } = action;
  return (
    <div className="min-w-0 flex-1 basis-72">
      <p className="text-sm">{summary}</p>
      <p className="text-muted text-xs">
        <span className={ownerName === null ? "text-weak" : "text-foreground"}>{whoWords(action)}</span>
        {" · "}
        <span className={cn("tabular-nums", isOverdue && "font-medium text-weak")}>{standingWords(action, today)}</span>
      </p>
      {reason ? <p className="text-muted text-xs">Why: {reason}</p> : null}
      {outcome ? <p className="mt-1 text-sm">{outcome}</p> : null}
      {newsSince === null ? null : (
        <p className="text-muted text-xs tabular-nums">
          News since that day: index {formatPoints(newsSince)}. It tells what was recorded, not what this did.
        </p>
      )}
    </div>
  );
}

function toneOf({ isOverdue, state }: ToldAction): BadgeTone {
  if (isOverdue) return "bad";
  return state === "done" ? "good" : "neutral";
}

function Buttons({ action, form, today }: Omit<ActionListProps, "actions"> & { action: ToldAction }) {
  if (isClosed(action.state)) return <ReopenButton action={action} />;
  return (
    <>
      {action.isWaiting ? <ReopenButton action={action} /> : null}
      <OutcomeDialog action={action} today={today} />
      <ActionDialog
        {...form}
        action={action}
        trigger={
          <Button size="small" variant="ghost" className="print:hidden" aria-label={`Change: ${action.summary}`}>
            Change
          </Button>
        }
      />
    </>
  );
}
