import { DAY_MS } from "@/lib/calendar/days";
import { mailBarOf, type Reachable } from "./mail-bar";

export interface Askable extends Reachable {
  /** When a pulse went out to them last, or will. */
  readonly askedAt: Date | null;
}

/** Why somebody cannot be asked by a link now; `againAt` is when they may be again. */
export type PulseBar =
  | { readonly why: "left"; readonly since: Date | null }
  | { readonly why: "no_address" }
  | { readonly why: "refuses"; readonly since: Date | null }
  | { readonly why: "asked_lately"; readonly at: Date; readonly againAt: Date };

/** One rule for the form and for sending: what keeps mail from somebody, and how often one person is asked at most. */
export function pulseBar(
  contact: Askable,
  { now, cadenceDays }: { readonly now: Date; readonly cadenceDays: number },
): PulseBar | null {
  const why = mailBarOf(contact);
  if (why === "refuses") return { why, since: contact.refusesMailSince };
  if (why === "left") return { why, since: contact.leftOn };
  if (why !== null) return { why };
  return askedLately(contact.askedAt, { now, cadenceDays });
}

function askedLately(at: Date | null, { now, cadenceDays }: { now: Date; cadenceDays: number }): PulseBar | null {
  if (at === null) return null;
  const againAt = new Date(at.getTime() + cadenceDays * DAY_MS);
  return againAt > now ? { why: "asked_lately", at, againAt } : null;
}
