import "server-only";
import type { JobTask } from "./job-task";
import { ageScores } from "./tasks/age-scores";
import { changeAccounts } from "./tasks/change-accounts";
import { closePulse } from "./tasks/close-pulse";
import { compareStoredScores } from "./tasks/compare-scores";
import { countPulse } from "./tasks/count-pulse";
import { eachWorkspace } from "./tasks/each-workspace";
import { forgetImportCells } from "./tasks/forget-import-cells";
import { forgetImportDrafts } from "./tasks/forget-import-drafts";
import { forgetInvitations } from "./tasks/forget-invitations";
import { forgetJobs } from "./tasks/forget-jobs";
import { forgetNotifications } from "./tasks/forget-notifications";
import { forgetRateLimits } from "./tasks/forget-rate-limits";
import { forgetRequests } from "./tasks/forget-requests";
import { forgetSessions } from "./tasks/forget-sessions";
import { postLapse } from "./tasks/post-lapse";
import { recountKeptSums } from "./tasks/recount-sums";
import { sendMail } from "./tasks/send-mail";
import { tellMembersOfWorkspace } from "./tasks/tell-members";

export const ALL_TASKS: readonly JobTask[] = [
  postLapse,
  countPulse,
  closePulse,
  sendMail,
  changeAccounts,
  tellMembersOfWorkspace,
  ageScores,
  compareStoredScores,
  recountKeptSums,
  forgetRequests,
  forgetInvitations,
  forgetImportCells,
  forgetImportDrafts,
  forgetNotifications,
  eachWorkspace,
  forgetSessions,
  forgetRateLimits,
  forgetJobs,
];

const inEach = (minutes: string, task: string, fill: string) =>
  `${minutes} * * * * each-workspace ?id=${task}&jobKey=each:${task}&fill=${fill} {"task":"${task}"}`;
/** In the night to Sunday. */
const onceAWeek = (minutes: string, task: string) =>
  `${minutes} 3 * * 0 each-workspace ?id=${task}&jobKey=each:${task}&fill=1w {"task":"${task}"}`;
const once = (minutes: string, task: string) => `${minutes} * * * * ${task} ?jobKey=${task}&fill=1h`;

/**
 * When what comes round is begun: each at minutes of its own, so that they do not meet. A worker that was away goes on
 * with the last round that it missed.
 */
export const ROUNDS = [
  inEach("*/5", "age-scores", "5m"),
  inEach("3,8,13,18,23,28,33,38,43,48,53,58", "send-mail", "5m"),
  inEach("1,6,11,16,21,26,31,36,41,46,51,56", "change-accounts", "5m"),
  inEach("4,14,24,34,44,54", "tell-members", "10m"),
  inEach("7", "forget-requests", "1h"),
  inEach("17", "forget-invitations", "1h"),
  inEach("27", "forget-import-cells", "1h"),
  inEach("37", "forget-import-drafts", "1h"),
  inEach("22", "forget-notifications", "1h"),
  inEach("47", "recount-sums", "1h"),
  onceAWeek("57", "compare-scores"),
  once("12", "forget-sessions"),
  once("32", "forget-rate-limits"),
  once("52", "forget-jobs"),
].join("\n");
