import "server-only";
import { EventEmitter } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { Logger, type Runner, run, type TaskList, type WorkerEvents } from "graphile-worker";
import type { Pool } from "pg";
import { openJobsPool, tellAlive, tellEnd } from "@/lib/data/worker";
import { log } from "@/lib/log";
import { ALL_TASKS, ROUNDS } from "./all-tasks";
import { runnableTask } from "./runnable-task";

/** One of them is always free for what has a moment: all that comes round waits in one queue (runnable-task.ts). */
const AT_ONCE = 2;
/** Jobs are told of by the database; who listens through a pooler that does not pass that on looks so often. */
const LOOK_EVERY_MS = 2000;
const ALIVE_EVERY_MS = 5000;
const AGAIN_AFTER_MS = 5000;
/** What is under way is waited for so long, a little less than the server waits for answers (scripts/drain.mjs). */
const PATIENCE_MS = 9000;

export interface RunningWorker {
  /** Begins no more jobs, and answers when what was under way has come to its end. */
  readonly stop: () => Promise<void>;
}

/** What one worker knows of itself. */
interface Life {
  readonly pool: Pool;
  readonly stopping: AbortController;
  readonly hasRounds: boolean;
  id: string | null;
  runner: Runner | null;
}

/** What is begun with the worker, which may have stood still for minutes: mail goes on, and lists are about today again. */
const FIRST_ROUNDS = ["send-mail", "age-scores"] as const;

/** Does what is enqueued, and begins nothing by itself: a crontab with nothing in it but a remark. */
const NO_ROUNDS = "# none";

/**
 * Does what was asked to be done later, and with `hasRounds` also what nobody asked for (decision 0060): until it is
 * stopped, and again after whatever ends it. Answers at once; a database that is away is waited for.
 */
export function runWorker({ hasRounds }: { readonly hasRounds: boolean }): RunningWorker {
  const life: Life = { pool: openJobsPool(), stopping: new AbortController(), hasRounds, id: null, runner: null };
  const ended = keepRunning(life);
  const alive = setInterval(() => tell(life), ALIVE_EVERY_MS);
  alive.unref();
  return {
    stop: async () => {
      clearInterval(alive);
      await stop(life, ended);
    },
  };
}

async function keepRunning(life: Life): Promise<void> {
  const { signal } = life.stopping;
  while (!signal.aborted) {
    try {
      life.runner = await run(optionsOf(life));
      // Asked to stop while it was about to begin.
      if (signal.aborted) await life.runner.stop();
      else if (life.hasRounds) await beginRounds(life.runner);
      await life.runner.promise;
    } catch (error) {
      if (!signal.aborted) log.warn({ err: error }, "the worker ended, and begins again");
    }
    life.runner = null;
    await pause(AGAIN_AFTER_MS, undefined, { signal, ref: false }).catch(() => undefined);
  }
}

/** Without them the next ones come by themselves, a few minutes later. */
async function beginRounds(runner: Runner): Promise<void> {
  try {
    for (const task of FIRST_ROUNDS) await runner.addJob("each-workspace", { task }, { jobKey: `each:${task}` });
  } catch (error) {
    log.warn({ err: error }, "the first round could not be begun");
  }
}

function optionsOf(life: Life) {
  const events: WorkerEvents = new EventEmitter();
  events.on("pool:create", ({ workerPool }) => {
    life.id = workerPool.id;
    tell(life);
  });
  const tasks: TaskList = Object.fromEntries(ALL_TASKS.map((task) => [task.name, runnableTask(task, life)]));
  return {
    pgPool: life.pool,
    taskList: tasks,
    crontab: life.hasRounds ? ROUNDS : NO_ROUNDS,
    concurrency: AT_ONCE,
    pollInterval: LOOK_EVERY_MS,
    noHandleSignals: true,
    logger: IN_OUR_LOG,
    events,
  };
}

/** What fails is logged where it fails (runnable-task.ts); what the library says of it would be said twice. */
const IN_OUR_LOG = new Logger(() => (level, message, meta) => {
  if (meta?.["failure"] || (level !== "error" && level !== "warning")) return;
  log.warn({ library: "graphile-worker", err: meta?.["error"] }, message);
});

function tell({ pool, id }: Life): void {
  if (id === null) return;
  tellAlive(pool, id).catch((error: unknown) => log.warn({ err: error }, "the worker could not say that it lives"));
}

async function stop(life: Life, ended: Promise<void>): Promise<void> {
  life.stopping.abort();
  const underWay = Promise.all([life.runner?.stop().catch(() => undefined), ended]);
  const isOver = await Promise.race([underWay.then(() => true), pause(PATIENCE_MS, false, { ref: false })]);
  if (life.id !== null) await tellEnd(life.pool, life.id).catch(() => undefined);
  if (isOver) await life.pool.end();
}
