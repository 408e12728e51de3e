import { z } from "zod";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { SurveyForm } from "@/components/survey-answers/survey-form";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { MessageCircleQuestion } from "@/components/ui/icons";
import { LinkButton } from "@/components/ui/link-button";
import { dayOf } from "@/lib/calendar/wall-time";
import { definePage } from "@/lib/http/define-page";
import { getSurveyForm } from "@/lib/operations/get-survey-form";
import { accountRef } from "@/lib/schemas/account";
import { SURVEY_KINDS } from "@/lib/schemas/survey-answer";

export default definePage({
  permission: "survey_answer.write",
  input: z.object({
    ...accountRef.shape,
    contact: z.uuid().optional().catch(undefined),
    question: z.enum(SURVEY_KINDS).optional().catch(undefined),
  }),
  load: (scope, { accountId }) => getSurveyForm(scope, accountId),
  render: ({ data: { account, contacts }, input, viewer: { timeZone }, now }) => (
    <>
      <PageHeader
        title="What they said"
        breadcrumbs={[{ label: account.name, href: `/accounts/${account.id}` }]}
        description="Enter what one person answered, on paper, by phone or in a meeting. Leave out what was not asked."
      />
      <PageBody>
        {contacts.length === 0 ? (
          <Card>
            <EmptyState
              icon={MessageCircleQuestion}
              title="Nobody to have said it yet"
              action={<LinkButton href={`/accounts/${account.id}/contacts/new`}>Add a contact</LinkButton>}
            >
              An answer belongs to a person: one person is never the voice of the whole company.
            </EmptyState>
          </Card>
        ) : (
          <SurveyForm
            account={account}
            contacts={contacts}
            contactId={input.contact}
            question={input.question}
            zone={timeZone}
            now={now.getTime()}
            today={dayOf(now, timeZone)}
          />
        )}
      </PageBody>
    </>
  ),
});
