import { deflateRawSync, inflateRawSync } from "node:zlib";

/** What was decided about the rows of a large file, until all of it is stored at once: packed, a slice at a time. */
export class PackedOutcomes<Outcome> {
  readonly #slices: Buffer[] = [];

  push(outcomes: readonly Outcome[]): void {
    this.#slices.push(deflateRawSync(JSON.stringify(outcomes), { level: 1 }));
  }

  *slices(): Generator<readonly Outcome[]> {
    for (const slice of this.#slices) {
      const outcomes: readonly Outcome[] = JSON.parse(inflateRawSync(slice).toString());
      yield outcomes;
    }
  }
}
