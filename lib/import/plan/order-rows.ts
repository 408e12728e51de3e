import type { ImportPlan } from "./plan-rows";

/** What has no place: rows that are not stored. */
const NOWHERE = -1;

/**
 * The order in which rows are stored: accounts as they are planned, parents before children; of the rest all rows of one
 * account together, so that its score is made once.
 */
export class OrderOfStoring {
  /** Of each planned row the account it goes to, by a number of its own. */
  readonly #accounts: number[] = [];
  readonly #numberOf = new Map<string, number>();

  see(plan: ImportPlan): void {
    if (plan.noun === "accounts") {
      for (const { write } of plan.rows) this.#accounts.push(write ? this.#numberFor(write.id) : NOWHERE);
    } else {
      for (const { write } of plan.rows) this.#accounts.push(write ? this.#numberFor(write.input.accountId) : NOWHERE);
    }
  }

  /** Of each planned row, in the order of planning, its place among those that are stored; null where it has none. */
  *places(): Generator<number | null> {
    const next = firstPlaces(this.#accounts, this.#numberOf.size);
    for (const account of this.#accounts) {
      const place = next[account];
      if (place === undefined) yield null;
      else {
        next[account] = place + 1;
        yield place;
      }
    }
  }

  #numberFor(accountId: string): number {
    const number = this.#numberOf.get(accountId) ?? this.#numberOf.size;
    this.#numberOf.set(accountId, number);
    return number;
  }
}

/** Of each account the place of its first row: all rows of those before it come first. */
function firstPlaces(accounts: readonly number[], count: number): number[] {
  const rows = new Array<number>(count).fill(0);
  for (const account of accounts) if (account !== NOWHERE) rows[account] = (rows[account] ?? 0) + 1;
  let before = 0;
  return rows.map((own) => {
    before += own;
    return before - own;
  });
}
