import { DAY_MS } from "@/lib/calendar/days";
import { LATELY_DAYS, type RiskCause, type RiskCode, type RiskFact } from "@/lib/scoring";
import { formatDay } from "./dates";
import { INDICATOR_LABELS } from "./indicator-labels";
import { formatJudged, formatScore } from "./scores";
import { STEP_LABELS } from "./step-labels";

/** What is wrong and by what one sees it: one thing, with its day and its number, as one would say it in a meeting. */
export function riskSentence({ code, fact }: Pick<RiskCause, "code" | "fact">): string {
  return `${fact ? factWords(code, fact) : RISK_WORDS[code]}.`;
}

/** What is wrong, where no more is known. */
const RISK_WORDS: Record<RiskCode, string> = {
  "low-satisfaction": "They are not happy",
  "low-value": "What they get falls short of what they came for",
  "direct-signal": "We were told plainly that something is very wrong",
  silence: "Nothing has come from them for a long time",
  falling: `What we learned in the last ${LATELY_DAYS} days pulls the score down`,
  "broken-trust": "We lost their trust in what we promise",
  "sponsor-lost": "They lost the executive who stood up for us",
  "single-threaded": "The relationship hangs on one person, where it used to be several",
  captive: "They stay because leaving is hard, not because they want to",
  watermelon: "We think it goes well; they say it does not",
  fading: `Nothing new has been recorded for ${LATELY_DAYS} days`,
};

function factWords(code: RiskCode, fact: RiskFact): string {
  switch (fact.kind) {
    case "reading":
      return `${RISK_WORDS[code]}: a reading of ${formatJudged(fact.reading, fact.limit)}, ${READING_DAY[code] ?? "pulled down most on"} ${day(fact.on)}`;
    case "complaint":
      return `A complaint has been open since ${day(fact.on)}, for ${days(fact)}`;
    case "answer":
      return `A very bad answer on ${day(fact.on)}: ${INDICATOR_LABELS[fact.indicator]}, ${formatScore(fact.value)} of 100`;
    case "silence":
      return `Nothing has come from them since ${day(fact.on)}, for ${days(fact)}`;
    case "never":
      return `Nothing has ever come from them, in ${days(fact)} since ${day(fact.on)}`;
    case "fading":
      return `Nothing new has been recorded since ${day(fact.on)}, for ${days(fact)}`;
    case "news":
      return `What we learned since ${day(fact.since)} pulls ${subject(fact.step)} down by ${Math.abs(fact.points).toFixed(1)} points`;
    case "promise":
      return `We broke a promise of importance ${fact.importance} of 3, on ${day(fact.on)}`;
    case "sponsor":
      return `${RISK_WORDS["sponsor-lost"]}, by the review of ${day(fact.on)}, ${days(fact)} ago`;
    case "people":
      return `${fact.now === 0 ? "Nobody" : "Only one"} of their people has been in touch since ${day(fact.since)}; in the nine months before it were ${fact.before}`;
    case "held":
      return `They stay because leaving is hard (${formatScore(fact.pain)} of 100, since ${day(fact.since)}), not because they want to (${formatJudged(fact.goodwill, fact.limit)})`;
    case "gap":
      return `We think it goes well (${formatScore(fact.ours)} of 100); since ${day(fact.since)} ${INSIDE_WORDS[fact.side]} (${formatJudged(fact.theirs, fact.limit)})`;
  }
}

/** A low trust is of many promises, and each of them pulls. */
const READING_DAY: Partial<Record<RiskCode, string>> = { "broken-trust": "since" };

const INSIDE_WORDS: Record<Extract<RiskFact, { kind: "gap" }>["side"], string> = {
  customer: "their own answers say it does not",
  satisfaction: "their satisfaction says it does not",
  delivery: "what they got says it does not",
};

const day = (at: number) => formatDay(new Date(at));

/** Counted from calendar day to calendar day, as the reader counts beside the date. */
function days({ on, days: passed }: { readonly on: number; readonly days: number }): string {
  const count = dayNumber(on + passed * DAY_MS) - dayNumber(on);
  return count === 1 ? "1 day" : `${count} days`;
}

const dayNumber = (at: number) => Math.floor(at / DAY_MS);

const subject = (step: Extract<RiskFact, { kind: "news" }>["step"]) =>
  step === null ? "the index" : STEP_LABELS[step].toLowerCase();
