import "server-only";
import { enqueueJobs } from "@/lib/data/jobs";
import { cancelWaiting } from "@/lib/data/mails";
import { sendUnsentResponses } from "@/lib/data/pulse-responses";
import type { Scope } from "@/lib/data/scope";
import { tallyUnnamed } from "@/lib/data/unnamed-answers";

/**
 * What somebody answered and never sent counts from the close of the pulse on: they said it, and can change it no more. What
 * came without names is told only now, all at once, and of nobody. What never went out by then does not any more.
 */
export async function closePulseOf(scope: Scope, pulseId: string): Promise<void> {
  await cancelWaiting(scope, { pulseId }, "pulse_closed");
  await tallyUnnamed(scope, pulseId);
  const responses = await sendUnsentResponses(scope, pulseId);
  await enqueueJobs(
    scope,
    responses.map((responseId) => ({ task: "count-pulse", key: `count-pulse:${responseId}`, payload: { responseId } })),
  );
}
