import { DAY_MS } from "@/lib/calendar/days";

export interface Askable {
  readonly email: string | null;
  readonly leftOn: Date | null;
  readonly refusesMailSince: Date | null;
  /** When a pulse was last addressed to them. */
  readonly askedAt: Date | null;
}

/** Why somebody cannot be asked by a link now; `askedAgainOn` is the first day on which they may be. */
export type PulseBar =
  | { readonly why: "left"; readonly since: Date }
  | { readonly why: "no_address" }
  | { readonly why: "refuses"; readonly since: Date }
  | { readonly why: "asked_lately"; readonly at: Date; readonly againAt: Date };

/** One rule for the form and for sending: what keeps mail from somebody (lib/records/mail-bar-of.ts), and how often one is asked at most. */
export function pulseBar(
  { email, leftOn, refusesMailSince, askedAt }: Askable,
  { now, cadenceDays }: { readonly now: Date; readonly cadenceDays: number },
): PulseBar | null {
  if (leftOn !== null) return { why: "left", since: leftOn };
  if (email === null) return { why: "no_address" };
  if (refusesMailSince !== null) return { why: "refuses", since: refusesMailSince };
  if (askedAt === null) return null;
  const againAt = new Date(askedAt.getTime() + cadenceDays * DAY_MS);
  return againAt > now ? { why: "asked_lately", at: askedAt, againAt } : null;
}
