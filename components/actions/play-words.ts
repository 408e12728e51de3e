import { askWords } from "@/components/accounts/report/ladder/ask-words";
import { formatDay } from "@/lib/format/dates";
import { GAP_LABELS } from "@/lib/format/perception-labels";
import { riskSentence } from "@/lib/format/risk-words";
import { formatPoints } from "@/lib/format/scores";
import { STEP_LABELS } from "@/lib/format/step-labels";
import type { ActionsOfToday } from "@/lib/report/actions-of-today";
import type { Play } from "@/lib/report/list-plays";
import type { RiskCode } from "@/lib/scoring";

/** What is suggested, why, and what its answer would move; in finished words. */
interface PlayWords {
  readonly summary: string;
  readonly reason: string;
  /** "If the answer is good, Satisfaction +2.3; if it is bad, −5.3"; null where nothing can be simulated. */
  readonly effect: string | null;
}

export function playWords(play: Play, { hasUnmeasured, closest }: ActionsOfToday["asking"]): PlayWords {
  switch (play.kind) {
    case "warning":
      return { summary: AGAINST[play.cause.code], reason: riskSentence(play.cause), effect: null };
    case "promise":
      return {
        summary: `Keep what we promised, or say that we cannot: ${play.what}`.slice(0, LONGEST),
        reason: `We promised it for ${formatDay(play.on)}, and nobody has said what became of it.`,
        effect: null,
      };
    case "gap":
      return {
        summary: "Talk over where both sides differ, with the agenda",
        reason: `${GAP_LABELS[play.gap.gapLabel ?? "aligned"]}, by ${formatPoints(play.gap.gap ?? 0)} points.`,
        effect: null,
      };
    case "question": {
      const { step, best, worst, isReview } = play.question;
      return {
        summary: askWords(play.question, { hasUnmeasured, decides: closest.decides }),
        reason: `It would tell most about ${STEP_LABELS[step].toLowerCase()}.`,
        effect: isReview
          ? null
          : `${STEP_LABELS[step]} ${formatPoints(best)} if the answer is good, ${formatPoints(worst)} if it is bad.`,
      };
    }
  }
}

/** As long as what is to be done may be. */
const LONGEST = 300;

/** What one does about a sign first: to find out, and to settle. */
const AGAINST: Readonly<Record<RiskCode, string>> = {
  "low-satisfaction": "Ask what disappoints them, and agree what changes first",
  "low-value": "Agree with them which result counts, and measure it",
  "direct-signal": "Answer in person what they told us",
  silence: "Call them, and ask what has changed",
  falling: "Find out what turned, and settle the first of it",
  "broken-trust": "Say what went wrong with our promises, and make one good",
  "sponsor-lost": "Find who stands up for us now",
  "single-threaded": "Bring a second person of theirs together with us",
  captive: "Find a reason to stay besides what holds them",
  watermelon: "Ask them what our own picture misses",
  fading: "Meet them: nothing new is known",
};

/** What an action keeps of the play it began as. */
export const reasonOf = (play: Play) => ({
  reasonKind: play.kind,
  reasonKey: play.kind === "promise" ? null : play.key.slice(play.kind.length + 1),
  promiseId: play.kind === "promise" ? play.promiseId : null,
});
