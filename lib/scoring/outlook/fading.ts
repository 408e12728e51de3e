import { CATALOGUE } from "../catalogue";
import { type Estimate, estimate, VANISHING_MASS } from "../indicators/estimate";
import type { Estimates } from "../indicators/estimate-all";
import type { ScoringModel } from "../model/scoring-model";
import { recordOf } from "../record-of";
import type { Trust } from "../results";
import { ageInDays, decay } from "../time";
import { type Evidence, INDICATORS, type Indicator } from "../types";

/** What one source says on one indicator: its mass before the cap, and the mean of its deviations from 50. */
interface Voice {
  readonly mass: number;
  readonly lean: number;
}

/** The records of one indicator as they fade together: all by the same half-life, so the voices say what they said. */
interface Stream {
  readonly voices: readonly Voice[];
  readonly halfLife: number;
  readonly cap: number;
}

/** A live set as sums: what it says at any later instant, without looking at its records again (model section 7). */
export interface Fading {
  /** UTC milliseconds: when the masses were what they are here. */
  readonly from: number;
  readonly streams: ReadonlyMap<Indicator, Stream>;
  readonly promises: Stream;
}

export function fadingOf(live: readonly Evidence[], from: number, model: ScoringModel): Fading {
  const byIndicator = new Map<Indicator, Evidence[]>();
  for (const record of live) {
    const list = byIndicator.get(record.indicator);
    if (list === undefined) byIndicator.set(record.indicator, [record]);
    else list.push(record);
  }
  const streams = new Map<Indicator, Stream>();
  for (const [indicator, records] of byIndicator) {
    const cap = CATALOGUE[indicator].capped ? model.personCap : Number.POSITIVE_INFINITY;
    const { halfLife } = model.indicators[indicator];
    streams.set(indicator, { voices: voicesOf(records, from, halfLife, cap), halfLife, cap });
  }
  const { halfLife } = model.trust;
  const cap = Number.POSITIVE_INFINITY;
  const voices = voicesOf(byIndicator.get("promise") ?? [], from, halfLife, cap);
  return { from, streams, promises: { voices, halfLife, cap } };
}

/** Without a cap it is one voice, whoever spoke. */
function voicesOf(records: readonly Evidence[], from: number, halfLife: number, cap: number): readonly Voice[] {
  const sums = new Map<string, { mass: number; pull: number }>();
  for (const { source, weight, occurredAt, value } of records) {
    const mass = weight * decay(ageInDays(occurredAt, from), halfLife);
    const key = cap === Number.POSITIVE_INFINITY ? "" : source;
    const sum = sums.get(key) ?? { mass: 0, pull: 0 };
    sums.set(key, { mass: sum.mass + mass, pull: sum.pull + mass * (value - 50) });
  }
  return [...sums.values()].flatMap(({ mass, pull }) => (mass > 0 ? [{ mass, lean: pull / mass }] : []));
}

/** So many days ahead a bound holds; the shorter, the closer it is. */
export const BOUND_DAYS = 50;

/** What one stream comes to at an instant, and how fast it can move from there on while nothing is added to it. */
export interface Drift {
  readonly mass: number;
  readonly pull: number;
  /** Of the score from 50. */
  readonly deviation: number;
  /** Its coverage. */
  readonly z: number;
  /** Of what it says from 50; of the voice that leans farthest where it is not steady. */
  readonly lean: number;
  /** Whether what its voices say together stays as it is: none is held down by its cap. */
  readonly isSteady: boolean;
  /** What is lost a day, as a share: ln 2 by the half-life. */
  readonly lambda: number;
  /** The least and the most its coverage can lose a day in the days of the bound: λ·Z·(1 − Z) has its greatest at a half. */
  readonly least: number;
  readonly most: number;
  /** λ·Z·(1 + Z), which only shrinks. */
  readonly widest: number;
}

/** What is left of a weight at an instant, and after the days of the bound; worked out once for streams of one half-life. */
interface Left {
  readonly now: number;
  readonly later: number;
  readonly lambda: number;
}

function leftAt(from: number, at: number): (halfLife: number) => Left {
  const known = new Map<number, Left>();
  return (halfLife) => {
    const found = known.get(halfLife);
    if (found !== undefined) return found;
    const now = decay(ageInDays(from, at), halfLife);
    const left = { now, later: decay(BOUND_DAYS, halfLife), lambda: Math.LN2 / halfLife };
    known.set(halfLife, left);
    return left;
  };
}

function driftOf({ voices, cap }: Stream, left: Left, priorMass: number): Drift | null {
  let [mass, pull, farthest] = [0, 0, 0];
  let isSteady = true;
  for (const voice of voices) {
    const own = voice.mass * left.now;
    const held = own < cap ? own : cap;
    mass += held;
    pull += held * voice.lean;
    farthest = Math.max(farthest, Math.abs(voice.lean));
    if (own > cap) isSteady = false;
  }
  if (mass < VANISHING_MASS) return null;
  const z = mass / (priorMass + mass);
  const later = mass * left.later;
  const speed = left.lambda * z * (1 - z);
  const speedLater = (left.lambda * later * priorMass) / (priorMass + later) ** 2;
  return {
    mass,
    pull,
    deviation: pull / (priorMass + mass),
    z,
    lean: isSteady ? pull / mass : farthest,
    isSteady,
    lambda: left.lambda,
    // Voices that are held down do not fade at all.
    least: isSteady ? Math.min(speed, speedLater) : 0,
    most: z > 0.5 && later < priorMass ? left.lambda / 4 : Math.max(speed, speedLater),
    widest: left.lambda * z * (1 + z),
  };
}

export const promisesAt = ({ promises, from }: Fading, at: number, priorMass: number): Drift | null =>
  driftOf(promises, leftAt(from, at)(promises.halfLife), priorMass);

/** After so many days there is nothing left of it. */
export const vanishingDays = ({ mass, lambda }: Drift): number => Math.log(mass / VANISHING_MASS) / lambda;

export type Drifts = ReadonlyMap<Indicator, Drift>;

export function driftsAt({ streams, from }: Fading, at: number, priorMass: number): Drifts {
  const drifts = new Map<Indicator, Drift>();
  const left = leftAt(from, at);
  for (const [indicator, stream] of streams) {
    const drift = driftOf(stream, left(stream.halfLife), priorMass);
    if (drift !== null) drifts.set(indicator, drift);
  }
  return drifts;
}

/** Every estimate but for its standard deviation, which no list shows. */
export function estimatesOf(drifts: Drifts, { priorMass, spread }: ScoringModel): Estimates {
  const none = estimate({ mass: 0, pull: 0, spread: 0 }, priorMass, spread);
  return recordOf(INDICATORS, (indicator): Estimate => {
    const drift = drifts.get(indicator);
    if (drift === undefined) return none;
    return estimate({ mass: drift.mass, pull: drift.pull, spread: 0 }, priorMass, spread);
  });
}

export function trustOf(promises: Drift | null, { trust, spread }: ScoringModel): Trust {
  const { mass, pull } = promises ?? { mass: 0, pull: 0 };
  const { deviation, reading } = estimate({ mass, pull, spread: 0 }, trust.priorMass, spread);
  return { score: 50 + deviation, mass, reading };
}
