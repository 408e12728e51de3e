import "server-only";
import { type ChildProcess, fork } from "node:child_process";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import type { DeskRequest, FromDesk, ToDesk } from "./desk-request";
import { Turns } from "./turns";

/** Megabytes of the heap: what the largest file takes, and some more. */
const HEAP_MB = 192;
/** Small, or what is thrown away at once takes as much room as what is kept. */
const YOUNG_MB = 8;
/** Without work the desk is closed, and its memory is free again. */
const IDLE_MS = 20_000;
/** For the largest file with room to spare; then something is wrong with it. */
const PATIENCE_MS = 280_000;
/** Connections to the database: one for what takes long, the others for batches that are stored meanwhile. */
const CONNECTIONS = 3;

/** Told what came of it; null when the desk ended before. */
type Waiting = (answer: FromDesk | null) => void;

interface Desk {
  readonly process: ChildProcess;
  readonly waiting: Map<number, Waiting>;
  idle: NodeJS.Timeout | undefined;
}

// Next loads modules more than once; the desk must exist once.
const holder: typeof globalThis & { entwineDesk?: { desk: Desk | null; next: number; turns: Turns } } = globalThis;
const state = () => {
  holder.entwineDesk ??= { desk: null, next: 1, turns: new Turns() };
  return holder.entwineDesk;
};

/**
 * Has something done at the desk: a process of its own beside the server, so that no file, however large or odd, holds up
 * anybody who asks for a page (docs/decisions/0045-files-are-read-at-the-desk.md). One file is read or checked at a time.
 * @throws AppError what came of it, or `unavailable` when the desk has no time or ended
 */
export async function askDesk(request: DeskRequest): Promise<unknown> {
  if (request.work === "commitImport") return atDesk(request);
  const { turns } = state();
  if (!(await turns.enter(request.who.workspaceId))) throw tooBusy();
  try {
    return await atDesk(request);
  } finally {
    turns.leave();
  }
}

async function atDesk(request: DeskRequest): Promise<unknown> {
  const desk = openDesk();
  const id = state().next++;
  clearTimeout(desk.idle);
  const answer = new Promise<FromDesk | null>((resolve) => desk.waiting.set(id, resolve));
  // A file is given up with all that is at the desk; storing ends by the time-outs of the database.
  const patience =
    request.work === "commitImport" ? undefined : setTimeout(() => desk.process.kill("SIGKILL"), PATIENCE_MS);
  try {
    await send(desk, { id, request });
    return resultOf(await answer, request.work);
  } finally {
    clearTimeout(patience);
    desk.waiting.delete(id);
    if (desk.waiting.size === 0) desk.idle = setTimeout(() => closeDesk(desk), IDLE_MS).unref();
  }
}

/** Made into an error here and not where the desk is listened to: that may be another copy of this module. */
function resultOf(answer: FromDesk | null, work: DeskRequest["work"]): unknown {
  if (!answer) throw work === "commitImport" ? cutOff() : cutShort();
  if ("error" in answer) throw new AppError(answer.error.code, answer.error);
  return answer.result;
}

const send = (desk: Desk, message: ToDesk) =>
  new Promise<void>((resolve, reject) => {
    desk.process.send(message, (error) => (error ? reject(cutShort()) : resolve()));
  });

function openDesk(): Desk {
  const open = state().desk;
  if (open) return open;
  const child = fork(env.deskProgram(), [], {
    execArgv: [
      `--max-old-space-size=${HEAP_MB}`,
      `--max-semi-space-size=${YOUNG_MB}`,
      // What it throws away it sweeps itself: threads that help would not stand behind the server.
      "--single-threaded-gc",
      // When nothing is under way it asks for that itself (main.ts).
      "--expose-gc",
      "--conditions=react-server",
    ],
    env: env.deskEnvironment(CONNECTIONS),
    serialization: "advanced",
  });
  const desk: Desk = { process: child, waiting: new Map(), idle: undefined };
  child.on("message", (answer: FromDesk) => desk.waiting.get(answer.id)?.(answer));
  child.on("error", () => endDesk(desk));
  child.on("exit", () => endDesk(desk));
  // The server may end while the desk is open.
  child.unref();
  child.channel?.unref();
  state().desk = desk;
  return desk;
}

function endDesk(desk: Desk): void {
  if (state().desk === desk) state().desk = null;
  for (const tell of desk.waiting.values()) tell(null);
  desk.waiting.clear();
}

function closeDesk(desk: Desk): void {
  if (state().desk === desk) state().desk = null;
  desk.process.disconnect();
}

const tooBusy = () =>
  new AppError("unavailable", {
    message: "Other files are being checked at this moment. Nothing was saved; try again in a minute.",
    retryAfter: 30,
  });

/** Stored in parts, each of them whole; of the last one nobody knows. */
const cutOff = () =>
  new AppError("unavailable", {
    message: "The import was cut off. What was stored so far stays stored, and going on stores nothing twice.",
    retryAfter: 5,
  });

const cutShort = () =>
  new AppError("unavailable", {
    message:
      "This file could not be worked through to its end, so nothing of it was saved. Try again, or split the file.",
    retryAfter: 5,
  });
