import { CATALOGUE } from "../catalogue";
import { checkNumber } from "../check";
import { VANISHING_MASS } from "../indicators/estimate";
import { planFor } from "../model/plan";
import type { ScoringModel } from "../model/scoring-model";
import { flatIndex } from "../rungs/flat-index";
import { floatAt } from "../rungs/float-at";
import { STEP_SPANS } from "../rungs/step-spans";
import { TOLERANCE } from "../tolerance";
import { INDICATORS } from "../types";
import { factorAt, storedFactor } from "./forward-decay";

/** One record in numbers, as it is read from a ledger. */
export interface FlatRecord {
  /** Place of the account in the portfolio, from 0. */
  account: number;
  /** Place in INDICATORS. */
  indicator: number;
  /** Place of the source among the sources of that account and indicator, from 0. */
  source: number;
  /** UTC milliseconds. */
  occurredAt: number;
  /** 0–100. */
  value: number;
  /** (0, 100]. */
  weight: number;
}

/** Numbers written for each account by `scoreAll`: the index, its mean coverage, then the six step scores. */
export const FLAT_SCORE_SIZE = 2 + STEP_SPANS.length;

/** Mass, pull, and where only the newest counts its date. */
const CELL = 3;
const COUNT = INDICATORS.length;
const KEEPS_ALL = Uint8Array.from(INDICATORS, (indicator) => Number(CATALOGUE[indicator].keeps === "all"));
const KEEPS_ONE = Uint8Array.from(INDICATORS, (indicator) => Number(CATALOGUE[indicator].keeps === "one"));

/**
 * Forward-decay sums of a whole portfolio in one flat array (model section 7): one pass over the ledger fills it in any
 * order, and every account can be scored again at any later instant without reading the ledger. It takes records, not
 * revisions; trusted input, checked where it enters the ledger.
 */
export class PortfolioSums {
  readonly #model: ScoringModel;
  readonly #shares: Float64Array;
  readonly #halfLives: Float64Array;
  readonly #caps: Float64Array;
  readonly #cells: Float64Array;
  readonly #sources: number;
  readonly accounts: number;

  /** Room for so many accounts, with so many sources an indicator. Throws a ScoringError unless both are ≥ 1. */
  constructor(model: ScoringModel, accounts: number, sources: number) {
    const { shares } = planFor(model);
    this.accounts = checkNumber(accounts, "accounts", { min: 1, max: 10_000_000, whole: true });
    this.#sources = checkNumber(sources, "sources", { min: 1, max: 1000, whole: true });
    this.#model = model;
    this.#shares = Float64Array.from(INDICATORS, (indicator) => shares[indicator]);
    this.#halfLives = Float64Array.from(INDICATORS, (indicator) => model.indicators[indicator].halfLife);
    this.#caps = Float64Array.from(INDICATORS, (indicator) =>
      CATALOGUE[indicator].capped ? model.personCap : Number.POSITIVE_INFINITY,
    );
    this.#cells = new Float64Array(accounts * COUNT * sources * CELL);
  }

  /** Adds one record, O(1). The record is read, not kept, so one object can serve for all. */
  add({ account, indicator, source, occurredAt, value, weight }: FlatRecord): void {
    const cells = this.#cells;
    const place = KEEPS_ONE[indicator] === 1 ? 0 : source;
    const at = ((account * COUNT + indicator) * this.#sources + place) * CELL;
    const mass = weight * storedFactor(occurredAt, floatAt(this.#halfLives, indicator));
    const deviation = value - 50;
    if (KEEPS_ALL[indicator] === 1) {
      cells[at] = floatAt(cells, at) + mass;
      cells[at + 1] = floatAt(cells, at + 1) + mass * deviation;
    } else if (isNewer(cells, at, { occurredAt, mass, deviation })) {
      cells[at] = mass;
      cells[at + 1] = mass * deviation;
      cells[at + 2] = occurredAt;
    }
  }

  /** Forgets every record. */
  clear(): void {
    this.#cells.fill(0);
  }

  /** Scores every account at `at` into `out`, FLAT_SCORE_SIZE numbers each. */
  scoreAll(at: number, out: Float64Array): void {
    const flat: FlatEstimates = {
      factors: this.#halfLives.map((halfLife) => factorAt(at, halfLife)),
      deviations: new Float64Array(COUNT),
      coverages: new Float64Array(COUNT),
    };
    for (let account = 0; account < this.accounts; account += 1) {
      for (let indicator = 0; indicator < COUNT; indicator += 1) {
        this.#estimate(account, indicator, flat);
      }
      this.#write(out, account * FLAT_SCORE_SIZE, flat);
    }
  }

  #estimate(account: number, indicator: number, into: FlatEstimates): void {
    const { factors, deviations, coverages } = into;
    const factor = floatAt(factors, indicator);
    const cap = floatAt(this.#caps, indicator);
    const first = (account * COUNT + indicator) * this.#sources * CELL;
    let mass = 0;
    let pull = 0;
    for (let at = first; at < first + this.#sources * CELL; at += CELL) {
      const stored = floatAt(this.#cells, at);
      if (stored === 0) continue;
      const aged = stored * factor;
      const scale = aged > cap ? cap / stored : factor;
      mass += stored * scale;
      pull += floatAt(this.#cells, at + 1) * scale;
    }
    if (mass < VANISHING_MASS) mass = pull = 0;
    const total = this.#model.priorMass + mass;
    deviations[indicator] = pull / total;
    coverages[indicator] = mass / total;
  }

  #write(out: Float64Array, to: number, { deviations, coverages }: FlatEstimates): void {
    let coverage = 0;
    STEP_SPANS.forEach(({ start, end }, step) => {
      let score = 50;
      for (let i = start; i < end; i += 1) {
        const share = floatAt(this.#shares, i);
        score += share * floatAt(deviations, i);
        coverage += share * floatAt(coverages, i);
      }
      out[to + 2 + step] = score;
    });
    out[to] = flatIndex(deviations, 0, this.#shares);
    out[to + 1] = coverage / STEP_SPANS.length;
  }
}

interface FlatEstimates {
  readonly factors: Float64Array;
  readonly deviations: Float64Array;
  readonly coverages: Float64Array;
}

/** What competes for a cell in which only the newest counts. */
interface Rival {
  readonly occurredAt: number;
  readonly mass: number;
  readonly deviation: number;
}

/** Whether a record takes the place of what the cell holds; at one moment the lower value does, then the lower weight. */
function isNewer(cells: Float64Array, at: number, { occurredAt, mass, deviation }: Rival): boolean {
  const heldMass = floatAt(cells, at);
  const heldAt = floatAt(cells, at + 2);
  if (heldMass === 0 || occurredAt > heldAt) return true;
  if (occurredAt < heldAt) return false;
  // A held value is only known as pull ÷ mass: within the tolerance the two are the same.
  const higher = deviation - floatAt(cells, at + 1) / heldMass;
  return Math.abs(higher) < TOLERANCE ? mass < heldMass : higher < 0;
}
