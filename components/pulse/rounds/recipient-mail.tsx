import { MailStateBadge } from "@/components/outbox/mail-state";
import { dayOf } from "@/lib/calendar/wall-time";
import { formatDay } from "@/lib/format/dates";
import { mailReasonWords, reminderWords } from "@/lib/format/mail-words";
import type { RecipientLine } from "./pulse-line";

/** What became of the mail to somebody: also in the words of their server, and whether they were reminded. */
export function RecipientMail({ recipient, timeZone }: { recipient: RecipientLine; timeZone: string }) {
  const { mailState, mailReason, mailEndedAt, reminderState, reminderReason, reminderEndedAt } = recipient;
  if (mailState === null) return <span className="text-muted text-sm">No mail was made for them</span>;
  const dayIn = (at: Date | null) => (at === null ? null : formatDay(dayOf(at, timeZone)));
  return (
    <>
      <MailStateBadge state={mailState} />
      {mailEndedAt ? <span className="ml-1.5 text-muted text-xs">{dayIn(mailEndedAt)}</span> : null}
      {mailReason === null ? null : <Why reason={mailReason} />}
      {reminderState === null ? null : (
        <span className="block text-muted text-xs">{reminderWords(reminderState, dayIn(reminderEndedAt))}</span>
      )}
      {reminderState === null || reminderReason === null ? null : <Why reason={reminderReason} />}
    </>
  );
}

const Why = ({ reason }: { reason: string }) => (
  <span className="block max-w-[28rem] break-words text-muted text-xs">{mailReasonWords(reason)}</span>
);
