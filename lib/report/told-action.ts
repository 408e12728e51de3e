import { DAY_MS, midnightOf, utcDayOf } from "@/lib/calendar/days";
import type { ActionDetail } from "@/lib/data/actions";
import { isClosed } from "@/lib/schemas/action";

type Day = "dueOn" | "snoozedUntil" | "closedOn";

/** An action as it is shown and as its form begins; days are "2026-03-14". */
export interface ToldAction extends Omit<ActionDetail, Day | "recordedAt" | "recordedById"> {
  readonly dueOn: string;
  readonly snoozedUntil: string | null;
  readonly closedOn: string | null;
  /** Its day is over, and it neither waits nor is closed. */
  readonly isOverdue: boolean;
  /** Put off to a day that has not come. */
  readonly isWaiting: boolean;
}

/** How an action stands on a day. What was put off is open again on the day it waits for. */
export function tellAction(action: ActionDetail, now: Date): ToldAction {
  const { recordedAt: _, recordedById: __, dueOn, snoozedUntil, closedOn, ...said } = action;
  const today = midnightOf(now);
  const isWaiting = said.state === "snoozed" && snoozedUntil !== null && snoozedUntil.getTime() > today;
  const isOpen = !(isClosed(said.state) || isWaiting);
  return {
    ...said,
    dueOn: utcDayOf(dueOn),
    snoozedUntil: snoozedUntil && utcDayOf(snoozedUntil),
    closedOn: closedOn && utcDayOf(closedOn),
    isOverdue: isOpen && dueOn.getTime() + DAY_MS <= today,
    isWaiting,
  };
}

/** Which of them somebody has to do now or by their day. */
export const isToDo = ({ state, isWaiting }: Pick<ToldAction, "state" | "isWaiting">): boolean =>
  !(isClosed(state) || isWaiting);
