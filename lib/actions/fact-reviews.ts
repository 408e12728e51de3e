"use server";

import { z } from "zod";
import { defineRecordAction } from "@/lib/http/define-record-action";
import { removeFactReview } from "@/lib/operations/remove-fact-review";
import { reviewFact } from "@/lib/operations/review-fact";
import { factReviewRef, reviewByHand } from "@/lib/schemas/fact-review";

export const reviewFactAction = defineRecordAction({
  name: "reviewFact",
  permission: "register.write",
  input: reviewByHand,
  noun: "fact_review",
  run: (scope, id, input) => reviewFact(scope, { id, input }),
  accountOf: ({ accountId }) => accountId,
  fields: ({ kind }) => [kind],
});

export const removeFactReviewAction = defineRecordAction({
  name: "removeFactReview",
  permission: "register.write",
  input: factReviewRef.extend({ isRemoved: z.boolean() }),
  noun: "fact_review",
  idOf: ({ factReviewId }) => factReviewId,
  run: (scope, _, input) => removeFactReview(scope, input),
});
