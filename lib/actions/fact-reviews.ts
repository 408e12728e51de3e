"use server";

import { defineRecordAction } from "@/lib/http/define-record-action";
import { reviewFact } from "@/lib/operations/review-fact";
import { factReviewInput } from "@/lib/schemas/fact-review";

export const reviewFactAction = defineRecordAction({
  permission: "register.write",
  input: factReviewInput,
  noun: "fact_review",
  run: (scope, id, input) => reviewFact(scope, { id, input }),
  accountOf: ({ accountId }) => accountId,
  fields: ({ kind }) => [kind],
});
