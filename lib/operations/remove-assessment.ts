import "server-only";
import { findAssessment, listTeamAnswers, setAssessmentRemoved } from "@/lib/data/assessments";
import type { ScoredAccount } from "@/lib/data/ladder-scores";
import type { Scope } from "@/lib/data/scope";
import { openAccountOf } from "@/lib/records/open-accounts";
import { postEvidence } from "@/lib/records/post-evidence";
import { postOfAssessment } from "@/lib/records/post-of-assessment";
import { spokenAgain } from "@/lib/records/spoken-again";

/** Takes one sitting over the seven questions back or restores it. What the same member said before counts again. */
export async function removeAssessment(
  outer: Scope,
  { assessmentId, isRemoved }: { readonly assessmentId: string; readonly isRemoved: boolean },
): Promise<readonly ScoredAccount[]> {
  const { scope, record } = await openAccountOf(outer, "assessment.write", {
    noun: "assessment",
    find: (within) => findAssessment(within, assessmentId),
  });
  // Twice the same changes nothing: not when it was taken back either.
  if ((record.removedAt !== null) === isRemoved) return [];
  await setAssessmentRemoved(scope, assessmentId, isRemoved);
  const { accountId, memberId, answers } = record;
  const post = postOfAssessment({ ...record, assessmentId, answers: answers.map(withoutReason) });
  const own = (await listTeamAnswers(scope, accountId, scope.now)).filter((answer) => answer.memberId === memberId);
  const last = answers.flatMap(({ question }) => {
    const newest = own.find((answer) => answer.question === question);
    return newest ? [postOfAssessment({ accountId, ...newest, answers: [withoutReason(newest)] })] : [];
  });
  return postEvidence(scope, spokenAgain(post, { isRemoved, last }));
}

const withoutReason = <A extends object>(answer: A) => ({ ...answer, reason: null });
