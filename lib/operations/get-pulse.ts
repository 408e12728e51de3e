import "server-only";
import { listPulseRecipients, type PulseRecipientLine } from "@/lib/data/pulse-recipients";
import { findPulse, type PulseSummary } from "@/lib/data/pulses";
import type { Scope } from "@/lib/data/scope";
import { listTallies, type TallyLine } from "@/lib/data/unnamed-answers";
import { notFound } from "@/lib/errors";

export interface PulseDetail {
  readonly pulse: PulseSummary;
  readonly recipients: readonly PulseRecipientLine[];
  /** Of a round without names that has closed: how many answered, by account. */
  readonly tallies: readonly TallyLine[];
}

/** One round: what it asks, and how far it got with whom. */
export async function getPulse(scope: Scope, pulseId: string): Promise<PulseDetail> {
  const pulse = await findPulse(scope, pulseId);
  if (!pulse) throw notFound("pulse");
  return {
    pulse,
    recipients: await listPulseRecipients(scope, pulseId),
    tallies: await listTallies(scope, pulseId),
  };
}
