import type { ClosestPeople } from "@/lib/data/closest-people";
import type { ContactDetail } from "@/lib/data/contacts";
import type { InteractionSums, TimesMet } from "@/lib/data/known-interactions";
import type { ReportMoment } from "./account-head";
import { isThen } from "./choose-moment";

interface Known {
  readonly sums: Pick<InteractionSums, "theirs" | "ours">;
  readonly contacts: readonly (Named & Pick<ContactDetail, "leftOn" | "decisionRole">)[];
  readonly members: readonly (Named & { readonly deactivatedAt: Date | null })[];
}

type Moment = Pick<ReportMoment, "asOf" | "isPast" | "isKnownApart">;

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Who carries it, where all of an account was loaded; `findClosestPeople` says the same of today. */
export function closestPeople({ sums, contacts, members }: Known, moment: Moment): ClosestPeople {
  const isThere = (goneOn: Date | null) => goneOn === null || goneOn.getTime() > moment.asOf;
  const there = contacts.filter(({ leftOn }) => isThere(leftOn));
  const theirs = metLately(there, sums.theirs);
  const ours = metLately(
    members.filter(({ deactivatedAt }) => isThere(deactivatedAt)),
    sums.ours,
  );
  const deciding = there.filter(({ decisionRole }) => decisionRole === "decision_maker").map(({ name }) => name);
  // Nothing keeps who decided on another day.
  const decides = isThen(moment) ? null : (deciding.toSorted(byText)[0] ?? null);
  return { theirs: theirs[0] ?? null, ours: ours[0] ?? null, ofOurs: ours.length, decides };
}

const metLately = (people: readonly Named[], met: ReadonlyMap<string, TimesMet>): readonly string[] =>
  people
    .map(({ id, name }) => ({ name, times: met.get(id)?.inAYear ?? 0 }))
    .filter(({ times }) => times > 0)
    .toSorted((a, b) => b.times - a.times || byText(a.name, b.name))
    .map(({ name }) => name);

const byText = (a: string, b: string) => (a < b ? -1 : 1);
