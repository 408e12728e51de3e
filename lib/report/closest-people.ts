import type { ClosestPeople } from "@/lib/data/closest-people";
import type { InteractionSums, TimesMet } from "@/lib/data/known-interactions";

interface Known {
  readonly sums: Pick<InteractionSums, "theirs" | "ours">;
  readonly contacts: readonly (Named & { readonly leftOn: Date | null })[];
  readonly members: readonly (Named & { readonly deactivatedAt: Date | null })[];
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Who carries it at a moment, UTC milliseconds, where all of an account was loaded as it was known then. */
export function closestPeople({ sums, contacts, members }: Known, at: number): ClosestPeople {
  const isThere = (goneOn: Date | null) => goneOn === null || goneOn.getTime() > at;
  const theirs = metLately(
    contacts.filter(({ leftOn }) => isThere(leftOn)),
    sums.theirs,
  );
  const ours = metLately(
    members.filter(({ deactivatedAt }) => isThere(deactivatedAt)),
    sums.ours,
  );
  return { theirs: theirs[0] ?? null, ours: ours[0] ?? null, ofOurs: ours.length };
}

const metLately = (people: readonly Named[], met: ReadonlyMap<string, TimesMet>): readonly string[] =>
  people
    .map(({ id, name }) => ({ name, times: met.get(id)?.inAYear ?? 0 }))
    .filter(({ times }) => times > 0)
    .toSorted((a, b) => b.times - a.times || (a.name < b.name ? -1 : 1))
    .map(({ name }) => name);
