import { DAY } from "../time";

/**
 * Forward decay (model section 7): a record is stored with the weight it would have at a fixed landmark, so that sums
 * never have to be aged again. The landmark only keeps the exponents small.
 */
const LANDMARK = 1_577_836_800_000; // 2020-01-01T00:00:00Z

/** Factor by which a record of this date is stored; `halfLife` in days. */
export const storedFactor = (occurredAt: number, halfLife: number): number =>
  2 ** ((occurredAt - LANDMARK) / DAY / halfLife);

/** Factor that turns stored sums into the sums at `at`. */
export const factorAt = (at: number, halfLife: number): number => 2 ** (-(at - LANDMARK) / DAY / halfLife);
