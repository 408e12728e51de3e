import "server-only";
import { setPriority } from "node:os";
import { z } from "zod";
import { AppError } from "@/lib/errors";
import { log, printIntoLog } from "@/lib/log";
import type { DeskError, DeskRequest, FromDesk, ToDesk } from "./desk-request";
import { doWork } from "./do-work";

/** Whoever serves people goes first, where both want a core. */
const BEHIND_THE_SERVER = 10;

interface Open {
  readonly request: DeskRequest;
  readonly bytes: Uint8Array[];
}

const open = new Map<number, Open>();

setPriority(BEHIND_THE_SERVER);
printIntoLog();
// The server decides when the desk ends, and takes it along.
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, () => undefined);
process.on("disconnect", () => process.exit(0));
process.on("message", (message: ToDesk) => {
  if ("request" in message) open.set(message.id, { request: message.request, bytes: [] });
  else if ("bytes" in message) open.get(message.id)?.bytes.push(message.bytes);
  else void close(message.id, message.isComplete);
});

/** All of a request is there, or it was given up. */
async function close(id: number, isComplete: boolean): Promise<void> {
  const asked = open.get(id);
  open.delete(id);
  if (!(asked && isComplete)) return;
  tell(
    await doWork(withFile(asked)).then(
      (result): FromDesk => ({ id, result }),
      (error: unknown): FromDesk => ({ id, error: inWords(error, asked.request.who.requestId) }),
    ),
  );
}

function withFile({ request, bytes }: Open): DeskRequest {
  if (bytes.length === 0 || typeof request.raw !== "object") return request;
  return { ...request, raw: { ...request.raw, bytes: Buffer.concat(bytes.splice(0)) } };
}

const tell = (answer: FromDesk) => process.send?.(answer);

/** What the server cannot translate any more is logged here. */
function inWords(error: unknown, requestId: string): DeskError {
  if (error instanceof AppError) {
    const { code, message, fields, retryAfter } = error;
    if (error.cause) log.warn({ requestId, code, err: error.cause }, message);
    return { code, message, fields, retryAfter };
  }
  if (error instanceof z.ZodError) {
    const fields = Object.fromEntries(error.issues.map(({ path, message }) => [path.join(".") || "$", message]));
    return { code: "invalid_input", message: "Some fields need another look.", fields, retryAfter: undefined };
  }
  log.error({ requestId, err: error }, "unexpected error at the desk");
  const message = `Something went wrong on our side. Nothing was saved. If it happens again, tell us this id: ${requestId}`;
  return { code: "internal", message, fields: undefined, retryAfter: undefined };
}
