import { z } from "zod";
import { ACTION_STATE_LABELS } from "@/lib/format/action-labels";
import { formatDay, formatRelativeDay } from "@/lib/format/dates";
import type { ToldAction } from "@/lib/report/told-action";
import { type ActionState, actionInput } from "@/lib/schemas/action";

/** Who does it, wherever it is told. */
export const whoWords = ({ ownerName }: Pick<ToldAction, "ownerName">): string =>
  ownerName ?? "Nobody has taken this on";

/** "due 4 Dec 2026, in 4 days", and of what is closed the day and what came of it. */
export function standingWords(action: ToldAction, today: string): string {
  const { state, dueOn, closedOn, snoozedUntil, isWaiting } = action;
  if (state === "done" && closedOn) return `done ${formatDay(closedOn)}`;
  if (state === "dropped" && closedOn) return `dropped ${formatDay(closedOn)}`;
  if (isWaiting && snoozedUntil) return `waits until ${formatDay(snoozedUntil)}`;
  return `due ${formatDay(dueOn)}, ${formatRelativeDay(dueOn, today)}`;
}

/** What becomes of one that is open, in the order in which it is chosen. */
export const BECOMES = [
  { value: "done", label: "Done" },
  { value: "snoozed", label: "Put it off" },
  { value: "dropped", label: "Drop it" },
] as const;
export type Becomes = (typeof BECOMES)[number]["value"];

/** What is asked with it. */
export const OUTCOME_QUESTIONS: Readonly<Record<Becomes, string>> = {
  done: "What came of it?",
  snoozed: "Why does it wait?",
  dropped: "Why is it dropped?",
};

/** Said when it is saved. */
export const BECAME: Readonly<Record<ActionState, string>> = {
  open: "Open again",
  done: "Action done",
  snoozed: "Action put off",
  dropped: "Action dropped",
};

const sentState = z.object({ state: actionInput.shape.state });

/** The same by what was sent. */
export const becameWords = (sent: unknown): string => BECAME[sentState.parse(sent).state];

/** "Overdue", and of one whose wait is over that it is open. */
export function stateWords({ isOverdue, isWaiting, state }: ToldAction): string {
  if (isOverdue) return "Overdue";
  return ACTION_STATE_LABELS[state === "snoozed" && !isWaiting ? "open" : state];
}

/** What is sent of an action as it stands, so that one part of it can be changed. */
export function sentOf(action: ToldAction) {
  const { id: actionId, accountId, version, summary, reasonKind, reasonKey, promiseId, reason, ownerId } = action;
  const { dueOn, state, snoozedUntil, closedOn, outcome } = action;
  return {
    ...{ actionId, accountId, version, summary, reasonKind, reasonKey, promiseId, reason, ownerId },
    ...{ dueOn, state, snoozedUntil, closedOn, outcome },
  };
}
