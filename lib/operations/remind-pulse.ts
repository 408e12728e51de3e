import "server-only";
import { listPulseRecipients } from "@/lib/data/pulse-recipients";
import { findPulse } from "@/lib/data/pulses";
import type { Scope } from "@/lib/data/scope";
import { AppError, notFound } from "@/lib/errors";
import { pulseStanding } from "@/lib/pulse/standing";
import { loadAccountsFor } from "@/lib/records/load-account-for";
import { queueReminders } from "./queue-mails";

/**
 * Reminds, once each, those who have not answered an open round. Answers how many that is: none the second time.
 * @throws AppError `not_found`, `forbidden`, `conflict` for a round that is not open
 */
export async function remindPulse(scope: Scope, pulseId: string): Promise<number> {
  const pulse = await findPulse(scope, pulseId);
  if (!pulse) throw notFound("pulse");
  const recipients = await listPulseRecipients(scope, pulseId);
  await loadAccountsFor(
    scope,
    "pulse.send",
    recipients.map(({ accountId }) => accountId),
  );
  if (pulseStanding(pulse, scope.now) !== "open") {
    throw new AppError("conflict", { message: "This round is not open: nobody could answer a reminder." });
  }
  return queueReminders(scope, { pulseId });
}
