import "server-only";
import { randomUUID } from "node:crypto";
import type { Task } from "graphile-worker";
import type { Pool } from "pg";
import { z } from "zod";
import { keepTaskRun, type TaskRun } from "@/lib/data/worker";
import { AppError } from "@/lib/errors";
import { log } from "@/lib/log";
import type { JobTaskName } from "@/lib/schemas/job-task";
import type { JobTask, Turn } from "./job-task";

/** After so long whoever waits has a turn; what is left is enqueued behind them. */
const TURN_MS = 20_000;
/** What comes round goes one after the other, behind what has a moment, and has been tried enough by its next round. */
const ROUND = { queueName: "rounds", priority: 10, maxAttempts: 5 };

const belonging = z.object({ workspaceId: z.uuid().optional() });

/** A task as the library runs it: bounded, told of in our log and on the page of the administrators. */
export const runnableTask =
  (task: JobTask, { pool, stopping }: { readonly pool: Pool; readonly stopping: AbortController }): Task =>
  async (payload, { job, addJob, addJobs }) => {
    const startedAt = new Date();
    const end = performance.now() + TURN_MS;
    const enqueue: Turn["enqueue"] = async (name, workspaceIds) => {
      if (workspaceIds.length > 0) await addJobs(workspaceIds.map((id) => roundIn(name, id)));
    };
    const turn: Turn = { pool, enqueue, isOver: () => stopping.signal.aborted || performance.now() > end };
    const workspaceId = belonging.safeParse(payload).data?.workspaceId;
    let found: Pick<TaskRun, "reason" | "accountIds"> = { reason: null, accountIds: [] };
    const failure = await task.run(payload, turn).then(
      async (outcome) => {
        found = outcome?.finding ?? found;
        if (workspaceId && outcome?.isDone === false)
          await addJob(task.name, { workspaceId, ...outcome.rest }, againIn(task.name, workspaceId));
        return null;
      },
      (error: unknown) => {
        const told = randomUUID();
        const { id, attempts, max_attempts: most } = job;
        log.error({ err: error, task: task.name, workspaceId, job: id, told, attempts, most }, "a job failed");
        return reasonOf(error, told);
      },
    );
    const outcome = failure === null ? found : { reason: failure, accountIds: [] };
    await keepTaskRun(pool, { task: task.name, workspaceId, startedAt, ...outcome }).catch((error: unknown) =>
      log.warn({ err: error, task: task.name, workspaceId }, "how a job went could not be kept"),
    );
    // Thrown only now, and in these words: they are what the table of jobs keeps.
    if (failure !== null) throw new Error(failure);
  };

const againIn = (name: JobTaskName, workspaceId: string) => ({ ...ROUND, jobKey: `${workspaceId}:${name}` });

const roundIn = (name: JobTaskName, workspaceId: string) => ({
  identifier: name,
  payload: { workspaceId },
  ...againIn(name, workspaceId),
});

/** For whoever administers a workspace; the log of the server says the rest. */
function reasonOf(error: unknown, told: string): string {
  if (error instanceof AppError) return error.message;
  return `Something unexpected went wrong; the server's log tells what, under ${told}.`;
}
