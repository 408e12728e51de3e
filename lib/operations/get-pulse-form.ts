import "server-only";
import {
  listLastSaid,
  listPulseContacts,
  listPulseContactsOf,
  MOST_OFFERED,
  type PulseContact,
} from "@/lib/data/pulse-contacts";
import { findPulseCadence } from "@/lib/data/pulses";
import type { Scope } from "@/lib/data/scope";
import { currentModel } from "@/lib/data/scoring-models";
import { can, reach } from "@/lib/permissions/can";
import { type PulseBar, pulseBar } from "@/lib/pulse/bar";
import type { FadingDays, LastSaid } from "@/lib/pulse/due-items";
import { loadAccountFor } from "@/lib/records/load-account-for";
import type { PulseAudience } from "@/lib/schemas/pulse";
import { type Language, nearestLanguage } from "@/lib/wording/languages";

interface AskableContact
  extends Pick<PulseContact, "id" | "name" | "title" | "department" | "accountId" | "accountName" | "isHeard"> {
  readonly language: Language;
  readonly lastSaid: LastSaid;
  /** Why they cannot be asked now; null when they can. */
  readonly bar: PulseBar | null;
}

export interface PulseForm {
  /** The account it is about; null for those of a list. */
  readonly account: { readonly id: string; readonly name: string } | null;
  readonly contacts: readonly AskableContact[];
  readonly cadenceDays: number;
  /** After so many days what they said is due again, by the scoring model. */
  readonly fadingDays: FadingDays;
  /** There are more than are offered: the list has to be narrowed. */
  readonly isCut: boolean;
}

/** Whom one could ask, with whoever cannot be asked and why. */
export async function getPulseForm(scope: Scope, { account: accountId, ...filter }: PulseAudience): Promise<PulseForm> {
  const account = accountId ? await loadAccountFor(scope, "pulse.send", accountId) : null;
  const all = account
    ? await listPulseContacts(scope, [account.id])
    : await listPulseContactsOf(scope, ofOwn(scope, filter));
  const cadenceDays = await findPulseCadence(scope);
  const asked = all.filter(({ ownerId }) => can(scope.viewer, "pulse.send", ownerId));
  const ids = asked.map(({ id }) => id);
  const said = await listLastSaid(scope, ids);
  const { csat, nps, ces } = (await currentModel(scope)).indicators;
  return {
    account: account && { id: account.id, name: account.name },
    contacts: asked.map((one) => ({
      ...askable(one, scope.now, cadenceDays),
      lastSaid: said.get(one.id) ?? {},
    })),
    cadenceDays,
    fadingDays: { csat: csat.halfLife, nps: nps.halfLife, ces: ces.halfLife },
    isCut: all.length === MOST_OFFERED,
  };
}

/** Whoever may ask at their own accounts alone is offered those, and not the first of all. */
const ofOwn = <F extends PulseAudience>({ viewer }: Scope, filter: Omit<F, "account">) =>
  reach(viewer.role, "pulse.send") === "own" ? { ...filter, owner: ["me"] } : filter;

function askable(contact: PulseContact, now: Date, cadenceDays: number): Omit<AskableContact, "lastSaid"> {
  const { id, name, title, department, accountId, accountName, isHeard, language } = contact;
  const bar = pulseBar(contact, { now, cadenceDays });
  return { id, name, title, department, accountId, accountName, isHeard, language: nearestLanguage(language), bar };
}
