import { createHash } from "node:crypto";
import type { InteractionInput } from "@/lib/schemas/interaction";
import { Sharing } from "./namesakes";

export interface StoredInteraction {
  readonly id: string;
  readonly input: InteractionInput;
  readonly isRemoved: boolean;
}

interface Content {
  readonly accountId: string;
  readonly kind: string | undefined;
  /** ISO 8601 */
  readonly occurredAt: string | undefined;
  readonly summary: string;
}

/** What makes two interactions the same without an external id, as something short. */
export const contentKey = ({ accountId, kind, occurredAt, summary }: Content): string =>
  createHash("sha1")
    .update(`${accountId} ${kind} ${occurredAt} ${summary.normalize("NFC").trim()}`)
    .digest("base64");

interface Sought {
  readonly externalId: string;
  /** Keys of what it may be without an external id, the likeliest first. */
  readonly contents: readonly string[];
  readonly people: readonly string[];
}

/** Interactions by external id, and by what makes two of them the same without one. */
export class InteractionBook {
  readonly #byId = new Map<string, StoredInteraction>();
  readonly #byExternalId = new Map<string, StoredInteraction>();
  readonly #all = new ContentIndex();
  readonly #keyless = new ContentIndex();

  constructor(stored: Iterable<StoredInteraction>) {
    for (const one of stored) this.put(one);
  }

  put(one: StoredInteraction): void {
    const before = this.#byId.get(one.id);
    for (const index of [this.#all, this.#keyless]) if (before) index.remove(before);
    this.#byId.set(one.id, one);
    if (one.input.externalId !== null) this.#byExternalId.set(one.input.externalId, one);
    else this.#keyless.put(one);
    this.#all.put(one);
  }

  /** What a row may mean: enough of it to know whether it is the only one. */
  find({ externalId, contents, people }: Sought): readonly StoredInteraction[] {
    const known = externalId === "" ? undefined : this.#byExternalId.get(externalId);
    if (known) return [known];
    // Two records of the other system may well read the same, such as a mail to everybody.
    return (externalId === "" ? this.#all : this.#keyless).find(contents, people);
  }
}

/** By content and people. Looking up costs the same however many of one content there are. */
class ContentIndex {
  readonly #alike = new Sharing<StoredInteraction>();
  readonly #withPeople = new Sharing<StoredInteraction>();
  readonly #withoutPeople = new Sharing<StoredInteraction>();
  readonly #withPerson = new Sharing<StoredInteraction>();

  put(one: StoredInteraction): void {
    for (const [index, key] of this.#places(one)) index.put(key, one);
  }

  remove(one: StoredInteraction): void {
    for (const [index, key] of this.#places(one)) index.remove(key, one.id);
  }

  /** Two calls of one day and subject with other people are two; a list of people may grow, or be missing. */
  find(contents: readonly string[], people: readonly string[]): readonly StoredInteraction[] {
    const same = contents.flatMap((content) => this.#withPeople.firstTwo(`${content} ${people.join()}`));
    if (same.length > 0) return same;
    const alike = contents.flatMap((content) =>
      people.length === 0
        ? this.#alike.firstTwo(content)
        : [
            ...this.#withoutPeople.firstTwo(content),
            ...people.flatMap((person) => this.#withPerson.firstTwo(`${content} ${person}`)),
          ],
    );
    return [...new Map(alike.map((one) => [one.id, one])).values()];
  }

  #places(one: StoredInteraction): readonly (readonly [Sharing<StoredInteraction>, string])[] {
    const content = contentKey({ ...one.input, occurredAt: one.input.occurredAt.toISOString() });
    const people = one.input.contactIds;
    return [
      [this.#alike, content],
      [this.#withPeople, `${content} ${people.join()}`],
      ...(people.length === 0 ? [[this.#withoutPeople, content] as const] : []),
      ...people.map((person) => [this.#withPerson, `${content} ${person}`] as const),
    ];
  }
}
