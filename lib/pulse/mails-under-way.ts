import type { MailState } from "@/lib/schemas/mail";

interface Mailed {
  readonly mailState: MailState | null;
  readonly reminderState: MailState | null;
}

/** How far the mails of a round have come: those that asked, and those that remind. */
export interface MailsUnderWay {
  readonly total: number;
  /** Of them nothing is left to do, whatever became of them. */
  readonly over: number;
}

const IS_UNDER_WAY: readonly MailState[] = ["waiting", "sending"];

export function mailsUnderWay(recipients: readonly Mailed[]): MailsUnderWay {
  const states = recipients.flatMap(({ mailState, reminderState }) => [mailState ?? [], reminderState ?? []].flat());
  return { total: states.length, over: states.filter((state) => !IS_UNDER_WAY.includes(state)).length };
}
