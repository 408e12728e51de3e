import type { PulseBar } from "@/lib/pulse/bar";
import type { ItemDue } from "@/lib/pulse/due-items";
import type { PulseItem } from "@/lib/schemas/pulse";
import { formatDay } from "./dates";
import { QUESTION_LABELS } from "./question-labels";
import { surveyTitle } from "./survey-words";

/** What each question of a pulse is about, for whoever chooses. */
export const PULSE_ITEM_LABELS: Readonly<Record<PulseItem, string>> = {
  csat: surveyTitle("csat"),
  nps: surveyTitle("nps"),
  ces: surveyTitle("ces"),
  proposition_pulse: surveyTitle("proposition_pulse"),
  delivery_pulse: surveyTitle("delivery_pulse"),
  creation_pulse: surveyTitle("creation_pulse"),
  q1: QUESTION_LABELS.q1,
  q2: QUESTION_LABELS.q2,
  q3: QUESTION_LABELS.q3,
  q4: QUESTION_LABELS.q4,
  q5: QUESTION_LABELS.q5,
  q6: QUESTION_LABELS.q6,
  q7_executives: "Who would notice: their executives",
  q7_customers: "Who would notice: their own customers",
  headline: "Could they do without us",
  again: "Would choose us again",
  why_stay: "Why they stay",
  alternatives: "Looked at alternatives",
  cost_to_leave: "What leaving would cost them",
  comment: "In their own words",
};

/** Since when something is due, or until when it need not be asked again. */
export function dueWords(due: ItemDue | null): string {
  if (due === null) return "None of them has answered it yet.";
  const last = `Last answered ${formatDay(due.lastAt)}`;
  return due.isDue
    ? `${last}: due since ${formatDay(due.dueAt)}.`
    : `${last}, still fresh until ${formatDay(due.dueAt)}.`;
}

/** Why somebody cannot be asked, in a few words. */
export function barWords(bar: PulseBar): string {
  if (bar.why === "left") return bar.since === null ? "left" : `left on ${formatDay(bar.since)}`;
  if (bar.why === "no_address") return "no e-mail address";
  if (bar.why === "refuses")
    return bar.since === null ? "wants no mail" : `wants no mail, since ${formatDay(bar.since)}`;
  return `asked on ${formatDay(bar.at)}, again from ${formatDay(bar.againAt)}`;
}
