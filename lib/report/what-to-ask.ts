import { DAY_MS } from "@/lib/calendar/days";
import type { SurveyAnswerDetail } from "@/lib/data/survey-answers";
import { SURVEY_KINDS } from "@/lib/schemas/survey-answer";
import { type Indicator, LATELY_DAYS, type LadderScore, type ScoringModel, surveyedIndicator } from "@/lib/scoring";
import type { ReportNextQuestion } from "./account-overview";
import { nextQuestions } from "./next-questions";

/** One of theirs who comes to a meeting. */
interface Coming {
  readonly id: string;
  readonly name: string;
}

export interface BriefQuestion extends ReportNextQuestion {
  /** Whom of those who come; null where whoever knows it can tell. */
  readonly whom: string | null;
}

type Answered = Pick<SurveyAnswerDetail, "contactId" | "kind" | "answeredAt">;

interface Meeting {
  readonly coming: readonly Coming[];
  readonly surveyAnswers: readonly Answered[];
  /** Something is wrong that nobody has settled. */
  readonly isTroubled: boolean;
  readonly asOf: number;
}

/** What their people are asked to their face besides surveys; all else is for us to write down, or to do. */
const TOLD_BY_THEM: ReadonlySet<Indicator> = new Set([
  ...(["valueCase", "attainment", "idea", "goal"] as const),
  ...(["seatAtTheirs", "departments", "sponsor", "workflow"] as const),
]);

/** A mark out of ten says nothing new while something is wrong, and reads as if we had not heard it. */
export const MARKS: ReadonlySet<Indicator> = new Set(["csat", "nps", "ces"]);

/** What somebody of theirs answers by themselves. */
export const SURVEYED: ReadonlySet<Indicator> = new Set(SURVEY_KINDS.map(surveyedIndicator));

/** Said so lately that asking again says we did not listen. */
export const isLately = (at: number, asOf: number): boolean => at <= asOf && at > asOf - LATELY_DAYS * DAY_MS;

/**
 * The questions to those who come that would tell most. Nobody is asked again what they answered within a quarter, and no
 * mark is asked for while something is wrong.
 */
export function whatToAsk(score: LadderScore, model: ScoringModel, meeting: Meeting): readonly BriefQuestion[] {
  const whom = (indicator: Indicator) => whomToAsk(indicator, meeting);
  const isMeant = (indicator: Indicator) =>
    !(meeting.isTroubled && MARKS.has(indicator)) &&
    (TOLD_BY_THEM.has(indicator) || (SURVEYED.has(indicator) && whom(indicator) !== null));
  return nextQuestions(score, model, isMeant).map((question) => ({
    ...question,
    whom: SURVEYED.has(question.indicator) ? (whom(question.indicator)?.name ?? null) : null,
  }));
}

/** The first of those who come who has not answered it lately. */
function whomToAsk(indicator: Indicator, { coming, surveyAnswers, asOf }: Meeting): Coming | null {
  const hasAnswered = (id: string) =>
    surveyAnswers.some(
      ({ contactId, kind, answeredAt }) =>
        contactId === id && surveyedIndicator(kind) === indicator && isLately(answeredAt.getTime(), asOf),
    );
  return coming.find(({ id }) => !hasAnswered(id)) ?? null;
}
