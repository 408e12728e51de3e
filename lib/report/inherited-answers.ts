import type { TeamAnswer } from "@/lib/data/assessments";
import type { Question } from "@/lib/scoring";

type Answered = Pick<TeamAnswer, "assessmentId" | "memberId" | "question" | "assessedAt" | "ownedUntil">;

/** Of which of our answers the owner has only taken over: by the assessment and the question. */
export type IsInherited = (assessmentId: string, question: Question) => boolean;

/**
 * What somebody answered before they handed the account on belongs to whoever owns it now, until that one answers the
 * question too, were it that they cannot say. It counts as it did: marking it moves no score. Where nobody owns the
 * account, nobody has inherited.
 */
export function inheritedAnswers(answers: readonly Answered[], ownerId: string | null): IsInherited {
  const ownToo = new Set(answers.filter(({ memberId }) => memberId === ownerId).map(({ question }) => question));
  const isInherited = ({ memberId, question, assessedAt, ownedUntil }: Answered) =>
    memberId !== ownerId && !ownToo.has(question) && ownedUntil !== null && assessedAt <= ownedUntil;
  const inherited = new Set(ownerId === null ? [] : answers.filter(isInherited).map(keyOf));
  return (assessmentId, question) => inherited.has(keyOf({ assessmentId, question }));
}

const keyOf = ({ assessmentId, question }: Pick<Answered, "assessmentId" | "question">) =>
  `${question} ${assessmentId}`;
