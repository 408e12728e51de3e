import { CATALOGUE } from "../catalogue";
import { compareNewest } from "../evidence/compare-newest";
import { type Estimate, estimate, NO_SUMS, presentSums, type Sums } from "../indicators/estimate";
import type { Estimates } from "../indicators/estimate-all";
import { planFor } from "../model/plan";
import type { ScoringModel } from "../model/scoring-model";
import { recordOf } from "../record-of";
import type { Trust } from "../results";
import { type Climb, climb } from "../rungs/climb";
import { scoreSteps } from "../rungs/score-steps";
import { ScoringError } from "../scoring-error";
import { type Evidence, INDICATORS, type Indicator } from "../types";
import { factorAt, storedFactor } from "./forward-decay";

interface Cell extends Sums {
  /** Where only the newest counts, the record that does. */
  readonly newest: Evidence | null;
}

const EMPTY: Cell = { ...NO_SUMS, newest: null };

/**
 * The sums of one account for each indicator and source (model section 7), for scores from the last event on. Adding a
 * record costs O(1) in any order and nothing is ever aged again. Equal to `scoreAccount` within 1e-9. It sees records,
 * not revisions: before a changed record is added, the one it replaces is subtracted, or its indicator rebuilt.
 */
export class AccountSums {
  readonly #model: ScoringModel;
  readonly #cells = new Map<Indicator, Map<string, Cell>>();
  #promises: Sums = EMPTY;

  /** Throws a ScoringError that names the parameter if the model is not valid. */
  constructor(model: ScoringModel) {
    this.#model = planFor(model).model;
  }

  /** Adds one record that counts. Throws a ScoringError if its date is too far from 2020 for its half-life. */
  add(evidence: Evidence): void {
    this.#change(evidence, 1);
  }

  /**
   * Takes out a record that was added before, up to rounding residue. Throws a ScoringError where only the newest is
   * kept: there the indicator must be rebuilt instead.
   */
  subtract(evidence: Evidence): void {
    if (CATALOGUE[evidence.indicator].keeps !== "all") {
      throw new ScoringError("evidence.indicator", "keeps only the newest: rebuild it from its records");
    }
    this.#change(evidence, -1);
  }

  /** Forgets one indicator and adds it again from these records, all of which must be of that indicator. */
  rebuild(indicator: Indicator, records: readonly Evidence[]): void {
    this.#cells.delete(indicator);
    if (indicator === "promise") this.#promises = EMPTY;
    for (const evidence of records) this.add(evidence);
  }

  /** The sums of two disjoint sets of records of one account, by the model of this one. */
  merge(other: AccountSums): AccountSums {
    const merged = new AccountSums(this.#model);
    for (const part of [this, other]) {
      merged.#promises = plus(merged.#promises, part.#promises, 1);
      for (const [indicator, sources] of part.#cells) {
        for (const [source, cell] of sources)
          merged.#put(indicator, source, mergeCells(merged.#get(indicator, source), cell));
      }
    }
    return merged;
  }

  /** Every estimate at `at`, UTC milliseconds, not before the newest record. */
  estimatesAt(at: number): Estimates {
    const { priorMass, spread } = this.#model;
    return recordOf(INDICATORS, (indicator): Estimate => estimate(this.#sumsAt(indicator, at), priorMass, spread));
  }

  /** The steps and the ladder at `at`. */
  climbAt(at: number): Climb {
    return climb(scoreSteps(this.estimatesAt(at), planFor(this.#model).shares), this.#model);
  }

  /** Trust at `at`. */
  trustAt(at: number): Trust {
    const { halfLife, priorMass } = this.#model.trust;
    const sums = presentSums([this.#promises], factorAt(at, halfLife), Number.POSITIVE_INFINITY);
    const { deviation, mass, reading } = estimate(sums, priorMass, this.#model.spread);
    return { score: 50 + deviation, mass, reading };
  }

  #sumsAt(indicator: Indicator, at: number): Sums {
    const cap = CATALOGUE[indicator].capped ? this.#model.personCap : Number.POSITIVE_INFINITY;
    const cells = [...(this.#cells.get(indicator)?.values() ?? [])];
    return presentSums(cells, factorAt(at, this.#model.indicators[indicator].halfLife), cap);
  }

  #change(evidence: Evidence, sign: 1 | -1): void {
    const { indicator } = evidence;
    const { keeps } = CATALOGUE[indicator];
    const source = keeps === "one" ? "" : evidence.source;
    const one = stored(evidence, this.#model.indicators[indicator].halfLife);
    const before = this.#get(indicator, source);
    const after = keeps === "all" ? { ...plus(before, one, sign), newest: null } : newer(before, one);
    this.#put(indicator, source, after);
    if (indicator === "promise") {
      this.#promises = plus(this.#promises, stored(evidence, this.#model.trust.halfLife), sign);
    }
  }

  #get(indicator: Indicator, source: string): Cell {
    return this.#cells.get(indicator)?.get(source) ?? EMPTY;
  }

  #put(indicator: Indicator, source: string, cell: Cell): void {
    const sources = this.#cells.get(indicator) ?? new Map<string, Cell>();
    this.#cells.set(indicator, sources.set(source, cell));
  }
}

function stored(evidence: Evidence, halfLife: number): Cell {
  const mass = evidence.weight * storedFactor(evidence.occurredAt, halfLife);
  if (!Number.isFinite(mass)) throw new ScoringError("evidence.occurredAt", "is too far from 2020 for its half-life");
  const deviation = evidence.value - 50;
  return { mass, pull: mass * deviation, spread: mass * deviation ** 2, newest: evidence };
}

const plus = (a: Sums, b: Sums, sign: 1 | -1): Sums => ({
  mass: a.mass + sign * b.mass,
  pull: a.pull + sign * b.pull,
  spread: a.spread + sign * b.spread,
});

/** Of two cells of an indicator that keeps only the newest, the one that holds it; an empty one holds nothing. */
const newer = (a: Cell, b: Cell): Cell =>
  a.newest !== null && b.newest !== null && compareNewest(a.newest, b.newest) > 0 ? a : b;

const mergeCells = (a: Cell, b: Cell): Cell => (b.newest === null ? { ...plus(a, b, 1), newest: null } : newer(a, b));
