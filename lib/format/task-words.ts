import { DAY_MS, HOUR_MS } from "@/lib/calendar/days";
import type { JobTaskName } from "@/lib/schemas/job-task";
import { KEPT_DAYS } from "@/lib/schemas/kept-days";
import { ownValue } from "@/lib/schemas/own-value";

interface TaskWords {
  readonly label: string;
  /** What it does and how often, in a sentence. */
  readonly what: string;
}

const TASK_WORDS: Readonly<Record<JobTaskName, TaskWords>> = {
  "post-lapse": {
    label: "Lapses",
    what: "Promises, requests, cases and ideas nobody settled in time: each at its moment.",
  },
  "count-pulse": {
    label: "Answers",
    what: "What a customer answered through a link of a pulse is counted, once they have sent it.",
  },
  "close-pulse": {
    label: "End of a pulse",
    what: "What was answered and never sent is counted when its time is over.",
  },
  "send-mail": {
    label: "Mail",
    what: "Mails whose time has come, one after the other; those that failed for a moment are tried again.",
  },
  "change-accounts": {
    label: "Changes of many accounts",
    what: "What was asked for of many accounts at once, or its undoing: batch by batch, each whole or not at all.",
  },
  "tell-members": {
    label: "Notifications",
    what: "What the days bring is told: actions that are due, last moments to act that come near, every 10 minutes.",
  },
  "age-scores": {
    label: "Ageing",
    what: "Evidence weighs less as it grows old: scores are brought up to date, every 5 minutes.",
  },
  "compare-scores": {
    label: "Comparison",
    what: "Every account is worked out anew and has to be as lists show it, every Sunday. A difference stands here.",
  },
  "recount-sums": { label: "Sums", what: "Totals above lists are counted anew, every hour." },
  "forget-requests": {
    label: "Old keys",
    what: `By them a save that is sent twice happens once. ${removedAfter("requests")}`,
  },
  "forget-invitations": { label: "Old invitations", what: removedAfter("invitations", "they expired") },
  "forget-import-cells": {
    label: "Old import rows",
    what: `What stood in the cells of stored rows; the report stays. ${removedAfter("importCells")}`,
  },
  "forget-import-drafts": {
    label: "Forgotten files",
    what: `Uploaded, and not decided about. ${removedAfter("importDrafts")}`,
  },
  "forget-notifications": { label: "Old notifications", what: removedAfter("notifications") },
  "each-workspace": { label: "Rounds", what: "Begins what comes round in every workspace." },
  "forget-sessions": { label: "Old sessions", what: removedAfter("sessions", "they ended") },
  "forget-rate-limits": { label: "Counters of tries", what: "Removed an hour after their time." },
  "forget-jobs": { label: "Old jobs", what: `Those that were given up. ${removedAfter("failedJobs")}` },
};

function removedAfter(what: keyof typeof KEPT_DAYS, since?: string): string {
  return `Removed ${KEPT_DAYS[what]} days after${since === undefined ? "wards" : ` ${since}`}.`;
}

/** Of a task of an earlier version its name is all that is known. */
export const taskWords = (task: string): TaskWords => ownValue(TASK_WORDS, task) ?? { label: task, what: "" };

const UNITS = [
  ["day", DAY_MS],
  ["hour", HOUR_MS],
  ["minute", 60_000],
  ["second", 1000],
] as const;

/** "3 minutes": in its largest unit, rounded down; less than a second is none. */
export function formatWait(ms: number): string {
  const [unit, size] = UNITS.find(([, length]) => ms >= length) ?? ["second", 1000];
  const count = Math.floor(ms / size);
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
