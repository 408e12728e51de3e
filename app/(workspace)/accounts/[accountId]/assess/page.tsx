import { z } from "zod";
import { AssessForm } from "@/components/assessments/assess-form";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { definePage } from "@/lib/http/define-page";
import { getAssessmentForm } from "@/lib/operations/get-assessment-form";
import { accountRef } from "@/lib/schemas/account";
import { QUESTIONS } from "@/lib/scoring";

export default definePage({
  permission: "assessment.write",
  input: z.object({ ...accountRef.shape, question: z.enum(QUESTIONS).optional().catch(undefined) }),
  load: (scope, { accountId }) => getAssessmentForm(scope, accountId),
  render: ({ data: { account, memberId, ladder, own, theirs }, input, now }) => (
    <>
      <PageHeader
        title="Score it"
        breadcrumbs={[{ label: account.name, href: `/accounts/${account.id}` }]}
        description="Seven questions for our side, as you see it today. An answer you cannot give is no evidence, never a zero."
      />
      <PageBody>
        <AssessForm
          account={account}
          memberId={memberId}
          evidence={ladder.evidence}
          model={ladder.model}
          own={own}
          theirs={theirs}
          begin={input.question}
          now={now.getTime()}
        />
      </PageBody>
    </>
  ),
});
