import { PROMISE_LABELS } from "@/components/promises/promise-badge";
import { factWords } from "@/lib/format/fact-words";
import { INDICATOR_LABELS } from "@/lib/format/indicator-labels";
import { INTERACTION_KIND_LABELS, TONES } from "@/lib/format/interaction-labels";
import { formatMoney } from "@/lib/format/money";
import { QUESTION_ANCHORS, QUESTION_LABELS } from "@/lib/format/question-labels";
import { surveyTitle, surveyWords } from "@/lib/format/survey-words";
import type { Said } from "@/lib/report/account-timeline";
import { REGISTER_NAMES } from "@/lib/schemas/register-noun";

/** A record in words: what kind it is, what it says in short, and the line somebody wrote. */
export interface SaidWords {
  readonly kind: string;
  readonly said: string | null;
  readonly line: string | null;
}

export function saidWords(said: Said): SaidWords {
  switch (said.origin) {
    case "interaction":
      return { kind: INTERACTION_KIND_LABELS[said.kind], said: toneWords(said.sentiment), line: said.summary };
    case "answer":
      return { kind: QUESTION_LABELS[said.question], said: answerWords(said), line: said.reason };
    case "survey_answer":
      return { kind: surveyTitle(said.kind), said: surveyWords(said.kind, said.value), line: said.comment };
    case "promise":
      return {
        ...{ kind: said.madeBy === "us" ? "Promise" : "Promise of theirs", said: PROMISE_LABELS[said.state] },
        line: said.summary,
      };
    case "fact":
      return { kind: INDICATOR_LABELS[said.kind], said: factWords(said.kind, said.value), line: said.note };
    case "contract":
    case "purchase":
      return paidWords(said);
    case "removed":
      return { kind: "Taken back", said: null, line: "This record was taken back later." };
    default:
      return { kind: REGISTER_NAMES[said.origin].one, said: said.state.word, line: said.title };
  }
}

function answerWords({ question, value }: Extract<Said, { origin: "answer" }>): string {
  return value === null ? "Can’t say" : `${value} · ${QUESTION_ANCHORS.team[question][value] ?? ""}`;
}

/** The word that lies nearest to the number. */
export function toneWords(sentiment: number | null): string | null {
  if (sentiment === null) return null;
  const nearest = TONES.toSorted((a, b) => Math.abs(a.sentiment - sentiment) - Math.abs(b.sentiment - sentiment))[0];
  return nearest?.label ?? null;
}

function paidWords({ origin, cents, currency, note }: Extract<Said, { origin: "contract" | "purchase" }>): SaidWords {
  const paid = cents === null ? null : formatMoney(cents, currency);
  return {
    kind: origin === "contract" ? "Contract" : "Purchase",
    said: origin === "contract" && paid !== null ? `${paid} a year` : paid,
    line: note,
  };
}
