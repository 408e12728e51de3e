import { z } from "zod";

/** What is done without a request; one file each in lib/jobs/tasks. */
export const JOB_TASKS = [
  "post-lapse",
  "count-pulse",
  "close-pulse",
  "send-mail",
  "change-accounts",
  "tell-members",
  "age-scores",
  "compare-scores",
  "recount-sums",
  "forget-requests",
  "forget-invitations",
  "forget-import-cells",
  "forget-import-drafts",
  "forget-notifications",
  "each-workspace",
  "forget-sessions",
  "forget-rate-limits",
  "forget-jobs",
] as const;

export type JobTaskName = (typeof JOB_TASKS)[number];

/** Those that belong to the whole installation and to no workspace. */
export const SHARED_TASKS: readonly JobTaskName[] = [
  "each-workspace",
  "forget-sessions",
  "forget-rate-limits",
  "forget-jobs",
];

/** A job of the workspace one is in, by what it is kept under. */
export const jobRef = z.object({ key: z.string().min(1).max(200) });
export type JobRef = z.output<typeof jobRef>;
