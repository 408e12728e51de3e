import "server-only";
import { pulseResponseKey, pulseTokenOf } from "@/lib/auth/pulse-tokens";
import { cancelWaiting } from "@/lib/data/mails";
import { findPulseRecipient, revokePulseRecipient } from "@/lib/data/pulse-recipients";
import { dropResponse } from "@/lib/data/pulse-responses";
import type { Scope } from "@/lib/data/scope";
import { notFound } from "@/lib/errors";
import { loadAccountFor } from "@/lib/records/load-account-for";

/** Takes one person's link back, as when it went to the wrong one. What they sent stays; what was
 * never sent counts for nothing, and where names were promised away only the link tells which that is. */
export async function revokePulseLink(scope: Scope, pulseRecipientId: string): Promise<void> {
  const recipient = await findPulseRecipient(scope, pulseRecipientId);
  if (!recipient) throw notFound("pulse_recipient");
  await loadAccountFor(scope, "pulse.send", recipient.accountId);
  await revokePulseRecipient(scope, pulseRecipientId);
  if (!recipient.isNamed) await dropResponse(scope, pulseResponseKey(pulseTokenOf(pulseRecipientId)));
  await cancelWaiting(scope, { recipientId: pulseRecipientId }, "link_taken_back");
}
