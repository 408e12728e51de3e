import { dayOfMoment } from "@/lib/calendar/day-moments";
import { formatDay, formatRelativeDay } from "@/lib/format/dates";
import { formatMoney } from "@/lib/format/money";
import type { ShownRenewal } from "@/lib/report/renewal-desk";
import type { OwnMoney } from "@/lib/schemas/own-money";
import type { RenewalAsk } from "@/lib/schemas/renewal";

/** A renewal is a calendar day; what was said is kept as a moment of the day that is meant. */
const day = (at: number) => formatDay(dayOfMoment(at));

/** "3 renewals, €1.2m ARR, 1 without an amount in EUR": none is known, or it has no rate. */
export function renewalSumWords(lines: readonly ShownRenewal[], { currency }: Pick<OwnMoney, "currency">): string {
  const known = lines.flatMap(({ account: { ownArrCents } }) => ownArrCents ?? []);
  const cents = known.reduce((sum, one) => sum + one, 0);
  const missing = lines.length - known.length;
  return [
    `${lines.length} ${lines.length === 1 ? "renewal" : "renewals"}`,
    known.length > 0 ? `${formatMoney(cents, currency, { compact: true })} ARR` : "",
    missing > 0 ? `${missing} without an amount in ${currency}` : "",
  ]
    .filter(Boolean)
    .join(", ");
}

/** "Renews on 3 Mar 2027, in 3 months" */
export function renewsWords({ renewsAt, stage }: Pick<ShownRenewal, "renewsAt" | "stage">, now: Date): string {
  const away = formatRelativeDay(new Date(renewsAt), new Date(now.toISOString().slice(0, 10)));
  return stage === null ? `Renewal was on ${day(renewsAt)}, ${away}` : `Renews on ${day(renewsAt)}, ${away}`;
}

/** "First call due since 2 Sep 2026": the second asks again, for three months change much. */
export function dueWords({ stage, dueSince, call }: Pick<ShownRenewal, "stage" | "dueSince" | "call">): string {
  if (stage === null || dueSince === null) return "";
  const which = stage === "first" ? "First call, six months before" : "Second call, three months before";
  const again = call === null ? "" : " That above is the first.";
  return `${which}: due since ${day(dueSince)}.${again}`;
}

/** Who said it, and when: "Mira Lindt, 3 Nov 2026". */
export const saidWords = ({ by, at }: { readonly by: string | null; readonly at: number }): string =>
  [by, day(at)].filter(Boolean).join(", ");

/** What the score said, and when that was. */
export const scoreDayWords = (asOf: number): string => `By what was known then, scored on ${day(asOf)}`;

/** What each part of the desk is about. */
export const ASK_TITLES: { readonly [A in RenewalAsk]: string } = {
  call: "Calls to give",
  decision: "Both differ: to decide",
  outcome: "What became of it?",
  nothing: "Settled for now",
};

export const ASK_MEANINGS: { readonly [A in RenewalAsk]: string } = {
  call: "what whoever answers for the account expects, said before the score's call is shown",
  decision: "one sees trouble and the other none; somebody decides on which we act, and nothing is averaged",
  outcome: "the renewal has passed and nobody has said what happened",
  nothing: "both see it alike, it is decided or known what became of it, or the score cannot say",
};
