"use server";

import { defineAction } from "@/lib/http/define-action";
import { assessAccount } from "@/lib/operations/assess-account";
import { savedWith } from "@/lib/operations/rescore-accounts";
import { assessmentInput } from "@/lib/schemas/assessment";
import { savedAnswer } from "@/lib/schemas/results";

export const assessAccountAction = defineAction({
  permission: "assessment.write",
  input: assessmentInput,
  output: savedAnswer,
  run: async (scope, input) => savedWith(input.accountId, await assessAccount(scope, input)),
  audit: ({ accountId, answers }) => ({
    noun: "assessment",
    accountId,
    fields: answers.map(({ question }) => question),
  }),
});
