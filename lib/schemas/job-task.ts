/** What is done without a request; one file each in lib/jobs/tasks. */
export const JOB_TASKS = [
  "post-lapse",
  "age-scores",
  "recount-sums",
  "forget-requests",
  "forget-invitations",
  "forget-import-cells",
  "forget-import-drafts",
  "each-workspace",
  "forget-sessions",
  "forget-rate-limits",
  "forget-jobs",
] as const;

export type JobTaskName = (typeof JOB_TASKS)[number];
