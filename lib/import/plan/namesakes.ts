interface Named {
  readonly id: string;
  readonly externalId: string | null;
}

/** Records by something several of them may share. Looking up costs the same however many do. */
export class Namesakes<Entry extends Named> {
  readonly #all = new Map<string, Map<string, Entry>>();
  readonly #keyless = new Map<string, Map<string, Entry>>();

  put(name: string, entry: Entry): void {
    const isKeyless = entry.externalId === null;
    for (const index of isKeyless ? [this.#all, this.#keyless] : [this.#all]) {
      const sharing = index.get(name);
      if (sharing) sharing.set(entry.id, entry);
      else index.set(name, new Map([[entry.id, entry]]));
    }
  }

  remove(name: string, id: string): void {
    this.#all.get(name)?.delete(id);
    this.#keyless.get(name)?.delete(id);
  }

  /** The first of them, at most two: enough to know whether it is the only one. */
  firstOf(name: string): readonly Entry[] {
    return firstTwo(this.#all.get(name));
  }

  /** The same of those without a key of their own. */
  firstKeyless(name: string): readonly Entry[] {
    return firstTwo(this.#keyless.get(name));
  }
}

function firstTwo<Entry>(sharing: ReadonlyMap<string, Entry> = new Map()): readonly Entry[] {
  const found: Entry[] = [];
  for (const entry of sharing.values()) {
    found.push(entry);
    if (found.length === 2) break;
  }
  return found;
}
