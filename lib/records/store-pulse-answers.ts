import "server-only";
import type { Tx } from "@/lib/data/client";
import { enqueueJobs } from "@/lib/data/jobs";
import type { PulseLink } from "@/lib/data/pulse-links";
import { hasPulseAnswers, holdPulseResponse, markResponded, savePulseAnswers } from "@/lib/data/pulse-responses";
import { AppError } from "@/lib/errors";
import { readSent } from "@/lib/pulse/read-sent";
import type { SentAnswers } from "@/lib/schemas/pulse-answers";

/**
 * Stores what was answered through a link that is open. With the last of it, and with what is changed after that, a job is enqueued
 * that makes it count; where no names are kept it counts at the close, and not before. Answers the version of what is stored then.
 * @throws AppError `invalid_input` for what is no answer, or for "Send" with none
 */
export async function storePulseAnswers(
  tx: Tx,
  link: PulseLink,
  { sent, now, keyHash }: { sent: SentAnswers; now: Date; keyHash: string },
): Promise<number> {
  const read = readSent(link.items, sent.answers);
  if (!read) throw new AppError("invalid_input", { message: "This is no answer to what was asked." });
  const response = await holdPulseResponse(tx, link, keyHash);
  const responseId = response.id;
  const version = await savePulseAnswers(tx, link, { responseId, ...read });
  if (sent.isDone && !(await hasPulseAnswers(tx, link.workspaceId, responseId))) {
    throw new AppError("invalid_input", { message: "Nothing is answered yet." });
  }
  if (sent.isDone) await markResponded(tx, link, { responseId, now });
  // What is changed after "Send" counts as well.
  if (link.isNamed && (sent.isDone || response.respondedAt !== null)) {
    const job = { task: "count-pulse", key: `count-pulse:${responseId}`, payload: { responseId } } as const;
    await enqueueJobs({ tx }, [job]);
  }
  return version;
}
