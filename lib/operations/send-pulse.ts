import "server-only";
import { pulseTokenHash, pulseTokenOf } from "@/lib/auth/pulse-tokens";
import { utcDayOf } from "@/lib/calendar/days";
import { dayOf, instantOfWallTime } from "@/lib/calendar/wall-time";
import { enqueueJobs } from "@/lib/data/jobs";
import { findPulseContacts, type PulseContact } from "@/lib/data/pulse-contacts";
import { createPulse, findPulseCadence, holdPulses } from "@/lib/data/pulses";
import type { Scope } from "@/lib/data/scope";
import { AppError, notFound } from "@/lib/errors";
import { pulseBar } from "@/lib/pulse/bar";
import { tooFewUnnamed, tooFewWords } from "@/lib/pulse/unnamed";
import { loadAccountsFor } from "@/lib/records/load-account-for";
import { mintId } from "@/lib/records/mint-id";
import type { PulseInput } from "@/lib/schemas/pulse";
import { nearestLanguage, WORDING_VERSION } from "@/lib/wording/languages";
import { queueMails } from "./queue-mails";

/** Of a day to come, on the clock of whoever asks. */
const MORNING = "08:00";
const LAST_MINUTE = "23:59";
/** What was let in before the close is stored by then, and no clock of ours is so far behind. */
const AFTER_CLOSE_MS = 60_000;

/**
 * Asks people by a link each, now or on a day to come. Nobody is asked who left, has no address, wants no mail or was asked
 * lately; then nothing is sent to anybody, and it is said who that is.
 * @throws AppError `not_found`, `forbidden`, `invalid_input`
 */
export async function sendPulse(
  scope: Scope,
  { id, input }: { readonly id: string; readonly input: PulseInput },
): Promise<void> {
  await holdPulses(scope);
  const contacts = await findPulseContacts(scope, input.contactIds);
  if (contacts.length !== input.contactIds.length) throw notFound("contact");
  await loadAccountsFor(
    scope,
    "pulse.send",
    contacts.map(({ accountId }) => accountId),
  );
  const times = timesOf(scope, input);
  await refuseBarred(scope, contacts, times.sendAt);
  const isNamed = input.naming === "named";
  if (!isNamed) refuseTooFew(contacts);
  const recipients = contacts.map(({ id: contactId, accountId, language }) => {
    const recipientId = mintId();
    const tokenHash = pulseTokenHash(pulseTokenOf(recipientId));
    return { id: recipientId, accountId, contactId, language: nearestLanguage(language), tokenHash };
  });
  const { name, items, note } = input;
  await createPulse(
    scope,
    { id, name, items, note, ...times, isNamed, timeZone: scope.viewer.timeZone, wording: WORDING_VERSION },
    recipients,
  );
  await queueMails(scope, {
    ...{ pulseId: id, kind: "invitation", notBefore: times.sendAt },
    recipientIds: recipients.map((one) => one.id),
  });
  await enqueueJobs(scope, [
    {
      task: "close-pulse",
      key: `close-pulse:${id}`,
      payload: { pulseId: id },
      runAt: new Date(times.closesAt.getTime() + AFTER_CLOSE_MS),
    },
  ]);
}

function timesOf(
  { now, viewer: { timeZone } }: Scope,
  { sendOn, closesOn }: PulseInput,
): { sendAt: Date; closesAt: Date } {
  const today = dayOf(now, timeZone);
  if (sendOn !== null && utcDayOf(sendOn) < today) {
    const message = "This day has passed. Choose another one, or leave it empty to send now.";
    throw new AppError("invalid_input", { message, fields: { sendOn: message } });
  }
  const isNow = sendOn === null || utcDayOf(sendOn) === today;
  const sendAt = isNow ? now : (instantOfWallTime(`${utcDayOf(sendOn)}T${MORNING}`, timeZone) ?? now);
  const closesAt = instantOfWallTime(`${utcDayOf(closesOn)}T${LAST_MINUTE}`, timeZone);
  if (!closesAt || closesAt <= sendAt) {
    const message = "Choose a last day after the day on which it is sent.";
    throw new AppError("invalid_input", { message, fields: { closesOn: message } });
  }
  return { sendAt, closesAt };
}

function refuseTooFew(contacts: readonly PulseContact[]): void {
  const message = tooFewWords(tooFewUnnamed(contacts.map((one) => ({ ...one, address: one.email ?? one.id }))));
  if (message !== null) throw new AppError("invalid_input", { message, fields: { naming: message } });
}

async function refuseBarred(scope: Scope, contacts: readonly PulseContact[], sendAt: Date): Promise<void> {
  const cadenceDays = await findPulseCadence(scope);
  const barred = contacts.filter((one) => pulseBar(one, { now: sendAt, cadenceDays }) !== null);
  const [first] = barred;
  if (!first) return;
  const others = barred.length > 1 ? ` and ${barred.length - 1} more` : "";
  const message = `${first.name}${others} cannot be asked just now. The list says why; leave them out and send again.`;
  throw new AppError("invalid_input", { message, fields: { contactIds: message } });
}
