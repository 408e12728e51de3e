import type { MailKind, MailState } from "@/lib/schemas/mail";

/** A mail as the outbox tells of it. */
export interface MailLine {
  readonly id: string;
  readonly kind: MailKind;
  readonly address: string;
  readonly state: MailState;
  readonly queuedAt: Date;
  readonly notBefore: Date;
  readonly attempts: number;
  readonly endedAt: Date | null;
  readonly reason: string | null;
  readonly contactName: string;
  readonly accountName: string;
  readonly pulseName: string;
}
