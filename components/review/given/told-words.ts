import type { BadgeTone } from "@/components/ui/badge";
import { countWords } from "@/lib/format/count-words";
import { formatDay } from "@/lib/format/dates";
import { formatFigure } from "@/lib/format/numbers";
import type { GivenEdition } from "@/lib/report/given-edition";
import type { Told } from "@/lib/report/told";

export interface ShownState {
  readonly word: string;
  readonly tone: BadgeTone;
}
type One<K extends "results" | "goals" | "ideas" | "steps"> = GivenEdition[K][number];
type PromiseLine = GivenEdition["promises"]["us"][number];
type Run = GivenEdition["footprint"]["runs"][number];

export const RESULT_STATES: { readonly [S in One<"results">["state"]]: ShownState } = {
  arrived: { word: "Reached", tone: "good" },
  partly: { word: "Partly reached", tone: "caution" },
  missed: { word: "Not reached", tone: "bad" },
  on_the_way: { word: "On the way", tone: "neutral" },
  due: { word: "To be measured", tone: "caution" },
  open: { word: "Open", tone: "neutral" },
};

export const PROMISE_STATES: { readonly [S in PromiseLine["state"]]: ShownState } = {
  kept: { word: "Kept", tone: "good" },
  late: { word: "Kept late", tone: "caution" },
  repaired: { word: "Made good", tone: "good" },
  broken: { word: "Not kept", tone: "bad" },
  open: { word: "Open", tone: "neutral" },
  overdue: { word: "Overdue", tone: "caution" },
};

export const GOAL_STATES: { readonly [S in One<"goals">["state"]]: ShownState } = {
  on_track: { word: "On track", tone: "good" },
  at_risk: { word: "Needs attention", tone: "caution" },
  achieved: { word: "Reached", tone: "good" },
  missed: { word: "Missed", tone: "bad" },
};

export const IDEA_STATES: { readonly [S in One<"ideas">["state"]]: ShownState } = {
  waits: { word: "With us", tone: "neutral" },
  answered: { word: "Answered", tone: "neutral" },
  accepted: { word: "Accepted", tone: "good" },
  declined: { word: "Not taken up", tone: "neutral" },
  implemented: { word: "Done", tone: "good" },
};

export const STEP_KINDS: { readonly [K in NonNullable<One<"steps">["kind"]>]: string } = {
  meeting: "Meeting",
  joint_plan: "Joint plan",
  purchase: "Purchase",
  milestone: "Milestone",
};

export const RUN_CHANGES: { readonly [C in NonNullable<Run["change"]>]: ShownState } = {
  added: { word: "Added since", tone: "good" },
  more: { word: "More than before", tone: "good" },
  less: { word: "Less than before", tone: "neutral" },
};

export const RUN_EXTENTS: { readonly [E in Run["extent"]]: string } = { partly: "partly", wholly: "wholly" };

/** "by 30 Sep 2026" */
export const dayWords = (word: string, day: Told<Date> | null): string | null =>
  day === null ? null : `${word} ${formatDay(day.value)}`;

/** What is known of something, one after the other. */
export const joined = (parts: readonly (string | null)[]): string => parts.filter((part) => part !== null).join(" · ");

/** "Promised 120 hours by 30 Sep 2026 · 30 before · reached 110, measured 28 Sep 2026 · confirmed by Ann" */
export function resultWords({ unit, promised, baseline, achieved, ...days }: One<"results">): string {
  const figure = (of: Told<number>) => `${formatFigure(of.value)} ${unit.value}`;
  return joined([
    promised && [`Promised ${figure(promised)}`, dayWords("by", days.dueOn)].filter(Boolean).join(" "),
    baseline && `${figure(baseline)} before`,
    achieved && [`reached ${figure(achieved)}`, dayWords("measured", days.measuredOn)].filter(Boolean).join(", "),
    achieved &&
      (days.confirmedBy ? `confirmed by ${days.confirmedBy.value}` : "measured by us, not confirmed by you yet"),
  ]);
}

/** When a promise is due, and what became of it. */
export const promiseWords = ({ dueOn, settledOn, state }: PromiseLine): string =>
  joined([dayWords("due", dueOn), dayWords(state === "broken" ? "given up" : "done", settledOn)]);

type Matters = GivenEdition["requests"] | GivenEdition["cases"];

/** "12 requests, 11 of them answered; the last 10 and all open ones are listed." */
export function countedWords({ all, settled, shown }: Matters, [one, done]: readonly [string, string]): string {
  const counted = `${countWords(all.value, one)}, ${settled.value === 0 ? `not yet ${done}` : `${settled.value} ${done}`}`;
  return shown.length < all.value ? `${counted}. What is open and the latest are listed.` : `${counted}.`;
}
