"use server";

import { defineAction } from "@/lib/http/define-action";
import { retryJob } from "@/lib/operations/retry-job";
import { jobRef } from "@/lib/schemas/job-task";
import { noAnswer } from "@/lib/schemas/results";

export const retryJobAction = defineAction({
  name: "retryJob",
  permission: "job.manage",
  input: jobRef,
  output: noAnswer,
  run: retryJob,
  audit: () => ({ noun: "job", fields: ["retried"] }),
});
