import { askWords } from "@/components/accounts/report/ladder/ask-words";
import { formatDay } from "@/lib/format/dates";
import { INDICATOR_LABELS } from "@/lib/format/indicator-labels";
import { INTERACTION_KIND_LABELS } from "@/lib/format/interaction-labels";
import { surveyTitle } from "@/lib/format/survey-words";
import type { Unsettled } from "@/lib/report/meeting-brief";
import type { NotToAsk } from "@/lib/report/what-not-to-ask";
import type { BriefQuestion } from "@/lib/report/what-to-ask";
import { REGISTER_NAMES } from "@/lib/schemas/register-noun";
import type { Indicator } from "@/lib/scoring";
import { briefly } from "./briefly";

/** "Complaint", "Support case past its target". */
export function troubleWords({ kind, stands }: Pick<Unsettled, "kind" | "stands">): string {
  if (kind === "complaint" || kind === "escalation") return INTERACTION_KIND_LABELS[kind];
  return [REGISTER_NAMES[kind].one, stands?.toLowerCase()].filter(Boolean).join(" ");
}

/** While something is wrong it comes before anything we want. */
export const firstThings = ({ kind, what }: Unsettled): string =>
  `Nothing for ourselves and no marks before the ${troubleWords({ kind, stands: null }).toLowerCase()} is settled: “${briefly(what, 80)}”.`;

/** What is better left alone, and why; `coming`: how many come. */
export function notToAskWords(one: NotToAsk, coming: number): string {
  switch (one.kind) {
    case "marked":
      return `${one.who === null ? "" : `With ${one.who}: `}“${briefly(one.what, 100)}” is to be left alone.`;
    case "answered":
      return `Answered on ${formatDay(one.on)} by ${one.who.length > 1 && one.who.length === coming ? "all of them" : listWords(one.who)}: ${surveysIn(one.surveys)}. Do not ask again.`;
    case "asked":
      return `Asked already${one.who === null ? "" : ` of ${one.who}`}, on ${formatDay(one.on)}: “${briefly(one.what, 80)}”. ${one.stands}.`;
    case "unheard":
      return "Nothing for ourselves yet: what matters to them nobody has written down.";
  }
}

/** "Ann, Ben and Cem" */
const listWords = (names: readonly string[]): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

type Surveys = Extract<NotToAsk, { kind: "answered" }>["surveys"];

/** The marks first: they are what nobody wants to give twice. */
function surveysIn(surveys: Surveys): string {
  const order = (kind: Surveys[number]) => ["nps", "csat", "ces"].indexOf(kind) + 4 * Number(!MARKS.has(kind));
  const [first, second, ...others] = surveys.toSorted((a, b) => order(a) - order(b)).map(surveyTitle);
  return listWords(
    [first, second, others.length > 0 ? `${others.length} more` : undefined].filter((one) => one !== undefined),
  );
}

const MARKS: ReadonlySet<string> = new Set(["nps", "csat", "ces"]);

/** What one asks to their face, where it is otherwise something to write down. */
const FACE_TO_FACE: Partial<Record<Indicator, string>> = {
  valueCase: "Agree which results they may expect, in numbers.",
  attainment: "Ask what became of the results we promised.",
  seatAtTheirs: "Ask where at their table we could sit.",
  departments: "Ask who else of theirs works with us.",
  sponsor: "Ask which of their executives stands up for us.",
  workflow: "Ask which of their workflows run on us.",
};

/** What to ask in a meeting, as one would say it to a colleague. */
export function meetingWords(question: BriefQuestion, hasUnmeasured: boolean): string {
  const { indicator, isReview, whom } = question;
  if (isReview) return `Ask whether it still holds: ${INDICATOR_LABELS[indicator]}`;
  const isMeasured = indicator !== "attainment" || hasUnmeasured;
  return (isMeasured && FACE_TO_FACE[indicator]) || askWords(question, { hasUnmeasured, whom });
}
