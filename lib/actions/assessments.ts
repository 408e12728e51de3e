"use server";

import { z } from "zod";
import { defineRecordAction } from "@/lib/http/define-record-action";
import { assessAccount } from "@/lib/operations/assess-account";
import { removeAssessment } from "@/lib/operations/remove-assessment";
import { assessmentInput, assessmentRef } from "@/lib/schemas/assessment";

export const assessAccountAction = defineRecordAction({
  name: "assessAccount",
  permission: "assessment.write",
  input: assessmentInput,
  noun: "assessment",
  run: (scope, id, input) => assessAccount(scope, { id, input }),
  accountOf: ({ accountId }) => accountId,
  fields: ({ answers }) => answers.map(({ question }) => question),
});

export const removeAssessmentAction = defineRecordAction({
  name: "removeAssessment",
  permission: "assessment.write",
  input: assessmentRef.extend({ isRemoved: z.boolean() }),
  noun: "assessment",
  idOf: ({ assessmentId }) => assessmentId,
  run: (scope, _, input) => removeAssessment(scope, input),
});
