import { likenessOfCompany, likenessOfPerson } from "../likeness";
import type { ImportPlan } from "./plan-rows";

/** The record that a new one looks like; without an id it is one that an earlier row makes. */
export interface Alike {
  readonly id: string | null;
  readonly name: string;
}

interface Known {
  readonly id: string;
  readonly name: string;
  readonly externalId: string | null;
  /** What two of them must have in common to be probably one. */
  readonly likenesses: readonly string[];
}

interface Company {
  readonly name: string;
  readonly externalId: string | null;
}

interface Person extends Company {
  readonly accountId: string;
  readonly email: string | null;
}

export const companyLike = (company: Company): Omit<Known, "id"> => ({
  ...company,
  likenesses: [likenessOfCompany(company.name)],
});

export const personLike = (person: Person): Omit<Known, "id"> => ({
  name: person.name,
  externalId: person.externalId,
  likenesses: [likenessOfPerson(person.name), ...(person.email ? [person.email.toLowerCase()] : [])].map(
    (likeness) => `${person.accountId} ${likeness}`,
  ),
});

/**
 * Which new rows look like something that exists already, by line. Two records that the other system tells apart, each
 * with a key of its own there, are two.
 */
export function findAlike(plan: ImportPlan, stored: readonly Known[]): ReadonlyMap<number, Alike> {
  const index = new Map<string, { readonly first: Alike; keyless: Alike | undefined }>();
  const keep = (known: Omit<Known, "id"> & Pick<Alike, "id">) => {
    const one = { id: known.id, name: known.name };
    for (const likeness of known.likenesses) {
      const kept = index.get(likeness) ?? { first: one, keyless: undefined };
      if (known.externalId === null) kept.keyless ??= one;
      index.set(likeness, kept);
    }
  };
  stored.forEach(keep);
  const alike = new Map<number, Alike>();
  for (const { line, made } of madeBy(plan)) {
    const [found] = made.likenesses.flatMap((likeness) => {
      const kept = index.get(likeness);
      return (made.externalId === null ? kept?.first : kept?.keyless) ?? [];
    });
    if (found) alike.set(line, found);
    keep({ ...made, id: null });
  }
  return alike;
}

function madeBy(plan: ImportPlan) {
  switch (plan.noun) {
    case "accounts":
      return plan.rows.flatMap(({ line, action, write }) =>
        action === "create" && write ? [{ line, made: companyLike(write.input) }] : [],
      );
    case "contacts":
      return plan.rows.flatMap(({ line, action, write }) =>
        action === "create" && write ? [{ line, made: personLike(write.input) }] : [],
      );
    default:
      return [];
  }
}
