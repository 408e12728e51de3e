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
 * Tells which new rows look like something that exists already, or that an earlier row makes. Two records that the other
 * system tells apart, each with a key of its own there, are two.
 */
export class Likenesses {
  readonly #first = new Map<string, Alike>();
  readonly #keyless = new Map<string, Alike>();

  keep(known: Omit<Known, "id"> & Pick<Alike, "id">): void {
    const one = { id: known.id, name: known.name };
    for (const likeness of known.likenesses) {
      if (!this.#first.has(likeness)) this.#first.set(likeness, one);
      if (known.externalId === null && !this.#keyless.has(likeness)) this.#keyless.set(likeness, one);
    }
  }

  /** By line; the rows of a file in the order in which they are planned. */
  of(plan: ImportPlan): ReadonlyMap<number, Alike> {
    const alike = new Map<number, Alike>();
    for (const { line, made } of madeBy(plan)) {
      const index = made.externalId === null ? this.#first : this.#keyless;
      const [found] = made.likenesses.flatMap((likeness) => index.get(likeness) ?? []);
      if (found) alike.set(line, found);
      this.keep({ ...made, id: null });
    }
    return alike;
  }
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
