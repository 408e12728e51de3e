import type { MailState } from "@/lib/schemas/mail";
import type { PulseItem } from "@/lib/schemas/pulse";

/** A round, as lists and its own page show it. */
export interface PulseLine {
  readonly id: string;
  readonly name: string;
  readonly askerName: string;
  readonly items: readonly PulseItem[];
  readonly isNamed: boolean;
  readonly note: string | null;
  /** Its days are told as the customers are told them. */
  readonly timeZone: string;
  readonly sendAt: Date;
  readonly closesAt: Date;
  readonly cancelledAt: Date | null;
  readonly asked: number;
  readonly answered: number;
}

/** How many answered a round without names at an account; null where that were too few to tell. */
export interface TallyLine {
  readonly accountId: string;
  readonly accountName: string;
  readonly asked: number;
  readonly answered: number | null;
}

/** Somebody who was asked. */
export interface RecipientLine {
  readonly id: string;
  readonly contactId: string;
  readonly contactName: string;
  readonly department: string | null;
  readonly seniority: string;
  readonly accountId: string;
  readonly accountName: string;
  readonly revokedAt: Date | null;
  readonly respondedOn: Date | null;
  readonly mailState: MailState | null;
  readonly mailReason: string | null;
  readonly mailEndedAt: Date | null;
  readonly reminderState: MailState | null;
  readonly reminderReason: string | null;
  readonly reminderEndedAt: Date | null;
}
