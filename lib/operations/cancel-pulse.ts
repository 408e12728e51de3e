import "server-only";
import { dropJobs } from "@/lib/data/jobs";
import { listPulseRecipients } from "@/lib/data/pulse-recipients";
import { cancelPulseRow, findPulse } from "@/lib/data/pulses";
import type { Scope } from "@/lib/data/scope";
import { dropUnnamed } from "@/lib/data/unnamed-answers";
import { AppError, notFound } from "@/lib/errors";
import { pulseStanding } from "@/lib/pulse/standing";
import { loadAccountsFor } from "@/lib/records/load-account-for";
import { cancelMailsOf } from "./cancel-mails-of";

/** Takes a round back: no mail of it goes out any more, and none of its links opens. What was answered stays,
 * but for what came without names, which nobody sees before the close: it is gone. */
export async function cancelPulse(scope: Scope, pulseId: string): Promise<void> {
  const pulse = await findPulse(scope, pulseId);
  if (!pulse) throw notFound("pulse");
  const recipients = await listPulseRecipients(scope, pulseId);
  await loadAccountsFor(
    scope,
    "pulse.send",
    recipients.map(({ accountId }) => accountId),
  );
  if (pulseStanding(pulse, scope.now) === "closed") {
    throw new AppError("conflict", { message: "This round is closed: there is nothing left to take back." });
  }
  await cancelPulseRow(scope, pulseId);
  await dropUnnamed(scope, pulseId);
  await dropJobs(scope, [`close-pulse:${pulseId}`]);
  await cancelMailsOf(scope, pulseId);
}
