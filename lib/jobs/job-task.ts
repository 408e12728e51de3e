import "server-only";
import type { Pool } from "pg";
import { z } from "zod";
import type { JobTaskName } from "@/lib/schemas/job-task";

/** What a task may ask of the worker that runs it. */
export interface Turn {
  /** Whether others wait for their turn, or the worker is about to end; asked between two transactions. */
  readonly isOver: () => boolean;
  /** As the role that owns the jobs, for tasks about the jobs themselves. */
  readonly pool: Pool;
  /** Has a task done in each of these workspaces, once, however often it is said before it begins. */
  readonly enqueue: (task: JobTaskName, workspaceIds: readonly string[]) => Promise<void>;
}

export interface JobTask {
  readonly name: JobTaskName;
  /** `isDone: false` when something is left: the job is enqueued once more, behind those that wait. */
  readonly run: (payload: unknown, turn: Turn) => Promise<{ readonly isDone: boolean } | undefined>;
}

export const ofWorkspace = z.object({ workspaceId: z.uuid() });

/** A task that is run in one workspace at a time. */
export const inWorkspace = (
  name: JobTaskName,
  run: (where: { workspaceId: string; isOver: () => boolean }) => Promise<{ readonly isDone: boolean } | undefined>,
): JobTask => ({
  name,
  run: (payload, { isOver }) => run({ ...ofWorkspace.parse(payload), isOver }),
});
