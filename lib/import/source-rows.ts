export interface SourceRow {
  /** Line of the file on which the record starts, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Rows of a file, however they are kept: gone through one at a time, as often as one likes. A plain list is such. */
export interface SourceRows extends Iterable<SourceRow> {
  readonly length: number;
  slice(start: number, end?: number): readonly SourceRow[];
}

/** Rows packed together: few enough that one of them is found quickly, enough that packing pays. */
const BLOCK = 32;

/**
 * Rows as bytes. As lists of texts the cells of a large file take ten times the room of the file, and the collector of
 * garbage walks through all of them again and again.
 */
export class PackedRows implements SourceRows {
  readonly #blocks: Buffer[] = [];
  #open: SourceRow[] = [];
  /** The block that was read last. */
  #last: { readonly at: number; readonly rows: readonly SourceRow[] } = { at: -1, rows: [] };

  get length(): number {
    return this.#blocks.length * BLOCK + this.#open.length;
  }

  push({ line, cells }: SourceRow): void {
    this.#open.push({ line, cells });
    if (this.#open.length < BLOCK) return;
    this.#blocks.push(Buffer.from(JSON.stringify(this.#open.map((row) => [row.line, ...row.cells]))));
    this.#open = [];
  }

  *[Symbol.iterator](): Iterator<SourceRow> {
    for (let at = 0; at <= this.#blocks.length; at += 1) yield* this.#blockAt(at);
  }

  slice(start: number, end = this.length): readonly SourceRow[] {
    const rows: SourceRow[] = [];
    for (let i = start; i < Math.min(end, this.length); i += 1) {
      const row = this.#blockAt(Math.floor(i / BLOCK))[i % BLOCK];
      if (row) rows.push(row);
    }
    return rows;
  }

  #blockAt(at: number): readonly SourceRow[] {
    const block = this.#blocks[at];
    if (!block) return this.#open;
    if (this.#last.at !== at) {
      const packed: [number, ...string[]][] = JSON.parse(block.toString());
      this.#last = { at, rows: packed.map(([line, ...cells]) => ({ line, cells })) };
    }
    return this.#last.rows;
  }
}

/** The rows from one on, each as it is made of what stands there. */
export const rowsFrom = (rows: SourceRows, first: number, made: (row: SourceRow) => SourceRow): SourceRows => ({
  length: Math.max(0, rows.length - first),
  slice: (start, end = Number.POSITIVE_INFINITY) => rows.slice(first + start, first + end).map(made),
  *[Symbol.iterator]() {
    let i = 0;
    for (const row of rows) {
      if (i >= first) yield made(row);
      i += 1;
    }
  },
});
