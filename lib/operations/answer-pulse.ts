import "server-only";
import { pulseResponseKey, pulseTokenHash } from "@/lib/auth/pulse-tokens";
import { findOpenPulseLink, findPulseLinkKey } from "@/lib/data/pulse-links";
import { withWorkspace } from "@/lib/data/scope";
import { notFound } from "@/lib/errors";
import { storePulseAnswers } from "@/lib/records/store-pulse-answers";
import type { SentAnswers } from "@/lib/schemas/pulse-answers";

/**
 * Stores what came through a customer's link; said twice it is there once. With the last of it a job is enqueued that makes it
 * count (decision 0079), in the same transaction. Answers the version of what is stored then.
 * @throws AppError `not_found` for a link that opens nothing, `invalid_input` for what is no answer, or for "Send" with none
 */
export async function answerPulse(token: string, sent: SentAnswers, now: Date): Promise<number> {
  const key = await findPulseLinkKey(pulseTokenHash(token));
  if (!key) throw notFound("link");
  return withWorkspace(key.workspaceId, undefined, async (tx) => {
    const link = await findOpenPulseLink(tx, key, now);
    if (!link) throw notFound("link");
    return storePulseAnswers(tx, link, { sent, now, keyHash: pulseResponseKey(token) });
  });
}
