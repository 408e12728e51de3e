import "server-only";
import { findAssessment, listTeamAnswers, setAssessmentRemoved } from "@/lib/data/assessments";
import type { ScoredAccount } from "@/lib/data/ladder-scores";
import type { Scope } from "@/lib/data/scope";
import { postOfAssessment } from "@/lib/records/post-of-assessment";
import { spokenAgain } from "@/lib/records/spoken-again";
import { takeBack } from "@/lib/records/take-back";

/** Takes one sitting over the seven questions back or restores it. What the same member said before counts again. */
export const removeAssessment = (
  outer: Scope,
  { assessmentId, isRemoved }: { readonly assessmentId: string; readonly isRemoved: boolean },
): Promise<readonly ScoredAccount[]> =>
  takeBack(outer, {
    permission: "assessment.write",
    noun: "assessment",
    find: (scope) => findAssessment(scope, assessmentId),
    isRemoved,
    write: async (scope, record) => {
      await setAssessmentRemoved(scope, assessmentId, isRemoved);
      const { accountId, memberId, answers } = record;
      const post = postOfAssessment({ ...record, assessmentId, answers: answers.map(withoutReason) });
      const own = (await listTeamAnswers(scope, accountId, scope.now)).filter((answer) => answer.memberId === memberId);
      const last = answers.flatMap(({ question }) => {
        const newest = own.find((answer) => answer.question === question);
        return newest ? [postOfAssessment({ accountId, ...newest, answers: [withoutReason(newest)] })] : [];
      });
      return spokenAgain(post, { isRemoved, last });
    },
  });

const withoutReason = <A extends object>(answer: A) => ({ ...answer, reason: null });
