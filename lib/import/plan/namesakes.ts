interface Named {
  readonly id: string;
  readonly externalId: string | null;
}

/** Records by something several of them may share. Looking up costs the same however many do. */
export class Namesakes<Entry extends Named> {
  readonly #all = new Sharing<Entry>();
  readonly #keyless = new Sharing<Entry>();

  put(name: string, entry: Entry): void {
    this.#all.put(name, entry);
    if (entry.externalId === null) this.#keyless.put(name, entry);
  }

  remove(name: string, id: string): void {
    this.#all.remove(name, id);
    this.#keyless.remove(name, id);
  }

  /** The first of them, at most two: enough to know whether it is the only one. */
  firstOf(name: string): readonly Entry[] {
    return this.#all.firstTwo(name);
  }

  /** The same of those without a key of their own. */
  firstKeyless(name: string): readonly Entry[] {
    return this.#keyless.firstTwo(name);
  }
}

/** Nearly all names are those of one: only where several share one is there a list by id. */
export class Sharing<Entry extends { readonly id: string }> {
  readonly #index = new Map<string, Entry | Map<string, Entry>>();

  put(name: string, entry: Entry): void {
    const there = this.#index.get(name);
    if (there instanceof Map) there.set(entry.id, entry);
    else if (there === undefined || there.id === entry.id) this.#index.set(name, entry);
    else {
      const several = [there, entry].map((one) => [one.id, one] as const);
      this.#index.set(name, new Map(several));
    }
  }

  remove(name: string, id: string): void {
    const there = this.#index.get(name);
    if (there instanceof Map) there.delete(id);
    else if (there?.id === id) this.#index.delete(name);
  }

  firstTwo(name: string): readonly Entry[] {
    const there = this.#index.get(name);
    if (there === undefined) return [];
    if (!(there instanceof Map)) return [there];
    const found: Entry[] = [];
    for (const entry of there.values()) {
      found.push(entry);
      if (found.length === 2) break;
    }
    return found;
  }
}
