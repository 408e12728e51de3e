import { countWords } from "@/lib/format/count-words";
import type { ReportAnswer } from "@/lib/report/account-report";

type Answers = readonly Pick<ReportAnswer, "personId">[];

/** "1 answer ours, 3 theirs from 2 people": whoever answered more than once is one person still, and two of one name are two. */
export const answeredWords = (ours: Answers, theirs: Answers): string =>
  `${countWords(ours.length, "answer")} ours${fromWords(ours)}, ${theirs.length} theirs${fromWords(theirs)}`;

function fromWords(answers: Answers): string {
  const people = new Set(answers.map(({ personId }) => personId)).size;
  return people === answers.length ? "" : ` from ${countWords(people, "person", "people")}`;
}
