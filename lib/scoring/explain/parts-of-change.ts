import { CATALOGUE } from "../catalogue";
import type { Evaluation } from "../evaluate";
import { compareText } from "../evidence/compare-newest";
import { naturalId } from "../evidence/revisions-of";
import type { Plan } from "../model/plan";
import { recordOf } from "../record-of";
import type { Contribution } from "../results";
import { type Evidence, STEPS, type Step } from "../types";
import { contributions } from "./contributions";
import { type Explained, pointsIn } from "./points-in";

/** Points of one cause in the number that is explained. */
export interface ChangePart {
  /** What the record competes for: one place, one line. */
  readonly place: string;
  /** The evidence that counts afterwards, else the one that did before. */
  readonly evidenceId: string;
  /** The earlier evidence whose place it took, such as the last answer of the same person; one line holds both. */
  readonly replacedId: string | null;
  readonly step: Step;
  readonly news: number;
  readonly ageing: number;
  readonly model: number;
}

/** The same evidence at the four moments of a change. */
export interface Stages {
  readonly was: Stage;
  /** The old knowledge seen later. */
  readonly aged: Stage;
  /** The new knowledge by the old model. */
  readonly learned: Stage;
  readonly is: Stage;
}

interface Stage {
  readonly evaluation: Evaluation;
  readonly plan: Plan;
}

/**
 * The parts of a change in each number (model section 3.12): contributions afterwards minus before, so that they sum to
 * its news, its ageing and its change of the model. Largest first; what moved nothing is left out.
 */
export function partsOfChange({ was, aged, learned, is }: Stages): Readonly<Record<Explained, readonly ChangePart[]>> {
  const known = new Map<Evidence, string>();
  const places = (stage: Stage) => placesIn(stage, known);
  const knew = places(learned);
  // Where no other model speaks, the last two moments are one.
  const isSame = is.evaluation === learned.evaluation;
  const stages = { was: places(was), aged: places(aged), learned: knew, is: isSame ? knew : places(is) };
  return recordOf([...STEPS, "ladder"], (explained) => {
    const before = pointsByPlace(stages.was, explained);
    const later = pointsByPlace(stages.aged, explained);
    const wiser = pointsByPlace(stages.learned, explained);
    const after = isSame ? wiser : pointsByPlace(stages.is, explained);
    const causes = new Map(before);
    for (const one of isSame ? [later, wiser] : [later, wiser, after]) {
      for (const [place, contribution] of one) causes.set(place, contribution);
    }
    return [...causes]
      .map(([place, { evidenceId, step }]): ChangePart => {
        const earlier = before.get(place)?.evidenceId ?? evidenceId;
        const at = (points: PointsByPlace): number => points.get(place)?.points ?? 0;
        return {
          ...{ place, evidenceId, step, replacedId: earlier === evidenceId ? null : earlier },
          ageing: at(later) - at(before),
          news: at(wiser) - at(later),
          model: at(after) - at(wiser),
        };
      })
      .filter(({ news, ageing, model }) => news !== 0 || ageing !== 0 || model !== 0)
      .sort(bySize);
  });
}

interface Placed {
  readonly contributed: Parameters<typeof pointsIn>[0];
  /** What a record competes for, by its id. */
  readonly placeOf: ReadonlyMap<string, string>;
}

/** `known` are the places that were found already: the stages are made of the same evidence. */
function placesIn({ evaluation, plan }: Stage, known: Map<Evidence, string>): Placed {
  const placed = evaluation.live.map((evidence) => {
    const place = known.get(evidence) ?? placeOf(evidence);
    known.set(evidence, place);
    return [evidence.id, place] as const;
  });
  return {
    contributed: { contributions: contributions(evaluation, plan), ladderShares: evaluation.ladderShares },
    placeOf: new Map(placed),
  };
}

/** Of one place at most one record counts at a time: the newest of its source, or the record wherever its date was moved. */
function placeOf(evidence: Evidence): string {
  const { keeps } = CATALOGUE[evidence.indicator];
  if (keeps === "one") return evidence.indicator;
  return `${evidence.indicator} ${keeps === "all" ? naturalId(evidence) : evidence.source}`;
}

type PointsByPlace = ReadonlyMap<string, Contribution>;

const pointsByPlace = ({ contributed, placeOf: places }: Placed, explained: Explained): PointsByPlace =>
  new Map(pointsIn(contributed, explained).map((one) => [places.get(one.evidenceId) ?? one.evidenceId, one]));

const sizeOf = ({ news, ageing, model }: ChangePart): number => Math.abs(news + ageing + model);

const bySize = (a: ChangePart, b: ChangePart): number =>
  sizeOf(b) - sizeOf(a) || STEPS.indexOf(a.step) - STEPS.indexOf(b.step) || compareText(a.place, b.place);
