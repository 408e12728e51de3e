import { dayOf } from "@/lib/calendar/wall-time";
import { countWords } from "@/lib/format/count-words";
import { formatDay } from "@/lib/format/dates";
import { formatScore } from "@/lib/format/scores";
import type { ReportAnswer, ReportQuestion } from "@/lib/report/account-report";
import { spreadOfOurs } from "@/lib/report/spread-of-ours";

type Ours = ReportQuestion["team"];

/**
 * How far we are from each other on one question, who differs, and what counts of it: the mean of what each of us said last, in which the
 * newer weighs more (scoring model 3.1). Null while one of us alone has answered.
 */
function spreadWords({ answers, reading }: Ours, zone: string): string | null {
  const spread = spreadOfOurs(answers);
  if (spread === null || reading === null) return null;
  const { lowest, highest, apart, others } = spread;
  if (apart.length === 0) return `${answers.length === 2 ? "Both" : `All ${answers.length}`} of ours say ${highest}.`;
  const named = apart.map((one) => `${one.who} ${one.value} (${dayWords(one, zone)})`).join(", ");
  const rest = others === 0 ? "" : ` and ${countWords(others, "other", "others")}`;
  return `Ours from ${lowest} to ${highest}: ${named}${rest}. What counts is their mean, newer ones weighing more: ${formatScore(reading)}.`;
}

/** "Inherited from Ann, 3 Nov 2026": what whoever owns the account now has not answered yet. */
const inheritedWords = (answer: ReportAnswer, zone: string): string =>
  `inherited from ${answer.who}, ${dayWords(answer, zone)}`;

const dayWords = ({ answeredAt }: ReportAnswer, zone: string) => formatDay(dayOf(answeredAt, zone));

/** Under a question, what is to be known of our own answers to it. */
export function ourWords(ours: Ours, zone: string): string | null {
  const inherited = ours.answers.filter(({ isInherited }) => isInherited).map((one) => inheritedWords(one, zone));
  const words = inherited.length === 0 ? null : `Ours ${inherited.join(", ")}.`;
  return [spreadWords(ours, zone), words].filter((one) => one !== null).join(" ") || null;
}

/** Above the questions: how many of our answers whoever owns the account has only taken over. */
export function heritageWords(questions: readonly ReportQuestion[], ownerName: string | null): string | null {
  const inherited = questions.filter(({ team }) => team.answers.some(({ isInherited }) => isInherited));
  if (inherited.length === 0) return null;
  const names = [
    ...new Set(inherited.flatMap(({ team }) => team.answers.filter((one) => one.isInherited).map(({ who }) => who))),
  ];
  const on =
    inherited.length === questions.length
      ? "all seven questions"
      : countWords(inherited.length, "question", "questions");
  return `On ${on} what ${names.join(" and ")} answered stands for us until ${ownerName ?? "whoever owns the account"} answers. It counts as before, and fades with age.`;
}
