"use server";

import { defineRecordAction } from "@/lib/http/define-record-action";
import { assessAccount } from "@/lib/operations/assess-account";
import { assessmentInput } from "@/lib/schemas/assessment";

export const assessAccountAction = defineRecordAction({
  permission: "assessment.write",
  input: assessmentInput,
  noun: "assessment",
  run: (scope, id, input) => assessAccount(scope, { id, input }),
  accountOf: ({ accountId }) => accountId,
  fields: ({ answers }) => answers.map(({ question }) => question),
});
