import type { ToldAction } from "@/lib/report/told-action";
import { type Becomes, sentOf } from "./action-words";

interface Outcome {
  readonly state: Becomes;
  readonly outcome: string;
  readonly closedOn: string;
  readonly snoozedUntil: string;
}

/** What is proposed of an action, beside what is stored of it: whoever opens the form mostly has done it today. */
export function outcomeOf(action: ToldAction, today: string) {
  const stored = sentOf(action);
  const values: Outcome = { state: "done", outcome: "", closedOn: today, snoozedUntil: action.snoozedUntil ?? "" };
  const payload = ({ state, outcome, closedOn, snoozedUntil }: Outcome) => ({
    raw: {
      ...{ ...stored, state, outcome },
      closedOn: state === "snoozed" ? null : closedOn,
      snoozedUntil: state === "snoozed" ? snoozedUntil : null,
    },
  });
  return { values, stored, payload };
}

/** What stands there to be changed once it is chosen what becomes of it: why it waits is told of what waits on alone. */
export function wordsFor({ state, outcome }: ToldAction, becomes: Becomes, typed: string): string {
  const waits = state === "snoozed" ? (outcome ?? "") : "";
  if (typed !== "" && typed !== waits) return typed;
  return becomes === "snoozed" ? waits : "";
}
