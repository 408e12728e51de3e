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

export interface JobOutcome {
  /** False when something is left: the job is enqueued once more, behind those that wait. */
  readonly isDone: boolean;
  /** What it goes on with then. */
  readonly rest?: object;
  readonly finding?: Finding;
}

/** What administrators have to know, though nothing failed. */
export interface Finding {
  /** Names nobody: it is kept outside of the workspace, and may outlive it. */
  readonly reason: string;
  /** Whom it is about; they are named when somebody reads it. */
  readonly accountIds: readonly string[];
}

export interface JobTask {
  readonly name: JobTaskName;
  readonly run: (payload: unknown, turn: Turn) => Promise<JobOutcome | undefined>;
}

export const ofWorkspace = z.object({ workspaceId: z.uuid() });

/** A task that is run in one workspace at a time. */
export const inWorkspace = (
  name: JobTaskName,
  run: (where: { workspaceId: string; isOver: () => boolean }) => Promise<JobOutcome | undefined>,
): JobTask => ({
  name,
  run: (payload, { isOver }) => run({ ...ofWorkspace.parse(payload), isOver }),
});
