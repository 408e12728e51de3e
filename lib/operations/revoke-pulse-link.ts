import "server-only";
import { cancelWaiting } from "@/lib/data/mails";
import { findPulseRecipient, revokePulseRecipient } from "@/lib/data/pulse-recipients";
import type { Scope } from "@/lib/data/scope";
import { notFound } from "@/lib/errors";
import { loadAccountFor } from "@/lib/records/load-account-for";

/** Takes one person's link back, as when it went to the wrong one. What they answered stays. */
export async function revokePulseLink(scope: Scope, pulseRecipientId: string): Promise<void> {
  const recipient = await findPulseRecipient(scope, pulseRecipientId);
  if (!recipient) throw notFound("pulse_recipient");
  await loadAccountFor(scope, "pulse.send", recipient.accountId);
  await revokePulseRecipient(scope, pulseRecipientId);
  await cancelWaiting(scope, { recipientId: pulseRecipientId }, "link_taken_back");
}
