import type { FoundAccount } from "@/lib/data/accounts";
import type { TaskStanding } from "@/lib/data/jobs";
import { JOB_TASKS, type JobTaskName, SHARED_TASKS } from "@/lib/schemas/job-task";

export interface TaskLine {
  readonly task: JobTaskName;
  readonly isShared: boolean;
  readonly state: "not yet run" | "done" | "failed" | "running";
  readonly endedAt: Date | null;
  readonly reason: string | null;
  /** Whom it is about, as far as they are still there. */
  readonly about: readonly FoundAccount[];
  /** Jobs whose time has come, and how long the first of them has waited; those whose time has not come. */
  readonly due: number;
  readonly lateMs: number;
  readonly planned: number;
}

interface Told {
  readonly standings: readonly TaskStanding[];
  /** Accounts that may be named. */
  readonly accounts: readonly FoundAccount[];
}

/** A line for every task, also for one that was never run. */
export function taskLines({ standings, accounts }: Told, now: Date): readonly TaskLine[] {
  return JOB_TASKS.map((task) => {
    const isShared = SHARED_TASKS.includes(task);
    const standing = standings.find((one) => one.task === task && one.isShared === isShared);
    const { endedAt = null, reason = null, accountIds = [], due = 0, planned = 0 } = standing ?? {};
    const waitedSince = standing?.oldestDueAt?.getTime() ?? now.getTime();
    return {
      ...{ task, isShared, endedAt, reason, due, planned },
      about: accounts.filter(({ id }) => accountIds.includes(id)),
      state: stateOf(standing),
      lateMs: Math.max(0, now.getTime() - waitedSince),
    };
  });
}

function stateOf(standing: TaskStanding | undefined): TaskLine["state"] {
  if (standing && standing.running > 0) return "running";
  if (!standing?.endedAt) return "not yet run";
  return standing.reason === null ? "done" : "failed";
}
