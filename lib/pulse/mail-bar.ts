import type { MailBar } from "@/lib/schemas/mail";

/** What of somebody decides whether mail goes to them. */
export interface Reachable {
  readonly email: string | null;
  readonly leftOn: Date | null;
  readonly refusesMailSince: Date | null;
  readonly isAddressRefused: boolean;
}

/** Why this person gets no mail from us; null when they may. The one rule, for choosing, for queueing and for sending. */
export function mailBarOf({ email, leftOn, refusesMailSince, isAddressRefused }: Reachable): MailBar | null {
  if (refusesMailSince !== null || isAddressRefused) return "refuses";
  if (leftOn !== null) return "left";
  return email === null ? "no_address" : null;
}
