import { dayOf } from "@/lib/calendar/wall-time";
import { countWords } from "@/lib/format/count-words";
import { formatDay } from "@/lib/format/dates";
import { QUESTION_ANCHORS } from "@/lib/format/question-labels";
import type { ReportAnswer, ReportQuestion } from "@/lib/report/account-report";
import type { ConversationAgenda } from "@/lib/report/conversation-agenda";
import { groupedBy } from "@/lib/report/grouped-by";
import type { Question, Side } from "@/lib/scoring";

/** So many who said the same are named; the others are counted. */
const NAMED = 3;

/** What the sheet holds, in one sentence; that nothing is apart is said only where both have answered. */
export function leadWords({ clear, possible, unheard, alike }: Parts): string {
  const parts = [
    clear.length > 0 ? `${countWords(clear.length, "question")} clearly apart` : null,
    possible.length > 0 ? `${countWords(possible.length, "question")} perhaps apart` : null,
    unheard.length > 0 ? `${countWords(unheard.length, "question")} nobody of theirs has answered` : null,
  ].filter((part) => part !== null);
  if (parts.length === 0) return alike.length === 0 ? "We have not said how we see it." : "Both sides see it alike.";
  return `${parts.join(", ")}.`;
}

type Parts = Pick<ConversationAgenda, "clear" | "possible" | "unheard" | "alike">;

/** "4 · A core process stops: Ann (8 Mar 2026). 1 · A minor nuisance: Ben (1 Mar 2026)", the highest first; reasons of ours stay with us. */
export function saidBySide({ question, ...sides }: ReportQuestion, side: Side, zone: string): string {
  const { answers } = sides[side];
  if (answers.length === 0) return side === "team" ? "Nobody of us has answered." : "Nobody has answered.";
  return [...groupedBy(answers, ({ value }) => value)]
    .toSorted(([a], [b]) => b - a)
    .map(([value, alike]) => `${value} · ${QUESTION_ANCHORS[side][question][value] ?? ""}: ${namesOf(alike, zone)}.`)
    .join(" ");
}

function namesOf(alike: readonly ReportAnswer[], zone: string): string {
  const names = alike.slice(0, NAMED).map(({ who, answeredAt, isInherited }) => {
    const day = formatDay(dayOf(answeredAt, zone));
    return isInherited ? `inherited from ${who} (${day})` : `${who} (${day})`;
  });
  const others = alike.length - names.length;
  return `${names.join(", ")}${others > 0 ? ` and ${countWords(others, "other")}` : ""}`;
}

/** What to ask about it: where we think more of it, what we do not see; where they do, what we did not know. */
export function askWords({ question, team, customer }: ReportQuestion): string {
  const ask = ASK[question];
  if (customer.reading === null) return ask.unheard;
  return (team.reading ?? 0) > customer.reading ? ask.weMore : ask.theyMore;
}

interface Ask {
  readonly weMore: string;
  readonly theyMore: string;
  readonly unheard: string;
}

const ASK: Readonly<Record<Question, Ask>> = {
  q1: {
    weMore: "What would you do on the first day without us, and has anybody tried?",
    theyMore: "Which work would stop first, and how soon would it hurt?",
    unheard: "What would stop, how soon would it hurt, and who would notice first?",
  },
  q2: {
    weMore: "Which of your work goes past us, and since when?",
    theyMore: "Which teams work with us that we have never met?",
    unheard: "Who works with us every day, and on what?",
  },
  q3: {
    weMore: "Of which decision in the last year should we have heard earlier?",
    theyMore: "With which of your decisions did we help most?",
    unheard: "Which decision is ahead where you would want us at the table?",
  },
  q4: {
    weMore: "Which result would have to arrive before you call it a shared success?",
    theyMore: "Which result of yours do you count as ours too, and who reviews it?",
    unheard: "Which target should be yours and ours, and who would review it?",
  },
  q5: {
    weMore: "What did you tell us and never hear of again?",
    theyMore: "What of yours has changed something with us?",
    unheard: "Which of our plans would you want to have a say in?",
  },
  q6: {
    weMore: "Where is working with us hard, and with what should we begin?",
    theyMore: "Whom of us would you argue to keep, and why?",
    unheard: "How is it to work with our people, beside what they deliver?",
  },
  q7: {
    weMore: "Who above you would notice that we are gone, and after how long?",
    theyMore: "Who of your executives speaks of us, and of what?",
    unheard: "Who of your executives knows what we do for you, and who of your customers?",
  },
};
