import "server-only";
import { enqueueJobs } from "@/lib/data/jobs";
import { cancelWaiting } from "@/lib/data/mails";
import { sendUnsentResponses } from "@/lib/data/pulse-responses";
import type { Scope } from "@/lib/data/scope";

/**
 * What somebody answered and never sent counts from the close of the pulse on: they said it, and can change it no more. What
 * never went out by then does not any more.
 */
export async function closePulseOf(scope: Scope, pulseId: string): Promise<void> {
  await cancelWaiting(scope, { pulseId }, "pulse_closed");
  const responses = await sendUnsentResponses(scope, pulseId);
  await enqueueJobs(
    scope,
    responses.map((responseId) => ({ task: "count-pulse", key: `count-pulse:${responseId}`, payload: { responseId } })),
  );
}
