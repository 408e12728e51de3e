import "server-only";
import { setPriority } from "node:os";
import { z } from "zod";
import { AppError } from "@/lib/errors";
import { log, printIntoLog } from "@/lib/log";
import type { DeskError, DeskRequest, FromDesk, ToDesk } from "./desk-request";
import { doWork } from "./do-work";
import { readUpload } from "./uploads";

/** Whoever serves people goes first, where both want a core. */
const BEHIND_THE_SERVER = 10;

setPriority(BEHIND_THE_SERVER);
printIntoLog();
// The server decides when the desk ends, and takes it along.
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, () => undefined);
process.on("disconnect", () => process.exit(0));
process.on("message", ({ id, request }: ToDesk) => void answer(id, request));

let underWay = 0;

async function answer(id: number, request: DeskRequest): Promise<void> {
  underWay += 1;
  const said = await withFile(request)
    .then(doWork)
    .then(
      (result): FromDesk => ({ id, result }),
      (error: unknown): FromDesk => ({ id, error: inWords(error, request.who.requestId) }),
    );
  tell(said);
  underWay -= 1;
  // Left to itself what a file took would lie there until the heap is full; while something else is done, that is not held up.
  if (underWay === 0) setImmediate(() => globalThis.gc?.());
}

/** All of a file is here and nowhere else: as bytes, of which the text is made piece by piece. */
async function withFile(request: DeskRequest): Promise<DeskRequest> {
  const { raw, upload } = request;
  if (upload === undefined || typeof raw !== "object") return request;
  return { ...request, raw: { ...raw, bytes: readUpload(upload) } };
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
