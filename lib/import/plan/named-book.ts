import type { NamedEntry, NamedOf } from "@/lib/registers/named-entry";
import { quoted } from "../row-fault";
import { nameKey } from "./books";
import { Sharing } from "./namesakes";

/** How each is called where none is found. */
const WORDS: { readonly [O in NamedOf]: string } = {
  department: "no department of this account is called so: add it first.",
  idea: "no idea of this account is called so, or has this external ID.",
  behaviour: "the workspace counts no own way of taking part of this name.",
  source: "no complaint, promise or support case of this account is called so, or has this external ID.",
};

/** What records may name besides people, by its name within its account, or by its key. */
export class NamedBook {
  readonly #byId = new Map<string, NamedEntry>();
  readonly #byKey = new Map<string, NamedEntry>();
  readonly #byName = new Sharing<NamedEntry>();

  constructor(entries: Iterable<NamedEntry>) {
    for (const entry of entries) {
      this.#byId.set(entry.id, entry);
      this.#byName.put(placeOf(entry, nameKey(entry.name)), entry);
      if (entry.externalId !== null) this.#byKey.set(placeOf(entry, entry.externalId), entry);
    }
  }

  nameOf(id: string): string | undefined {
    return this.#byId.get(id)?.name;
  }

  /** The one a cell means, or what is wrong with it. */
  find(text: string, { of, accountId }: Pick<NamedEntry, "of" | "accountId">): NamedEntry | string {
    const place = { of, accountId };
    const byKey = this.#byKey.get(placeOf(place, text));
    if (byKey) return byKey;
    const [only, another] = this.#byName.firstTwo(placeOf(place, nameKey(text)));
    if (another) return `${quoted(text)} is the name of several. Use the external ID.`;
    return only ?? `${quoted(text)}: ${WORDS[of]}`;
  }
}

const placeOf = ({ of, accountId }: Pick<NamedEntry, "of" | "accountId">, key: string) =>
  [of, accountId, key].join("\u0000");
