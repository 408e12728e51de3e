import { CATALOGUE } from "../catalogue";
import type { Evaluation } from "../evaluate";
import { compareText } from "../evidence/compare-newest";
import { naturalId } from "../evidence/revisions-of";
import type { Plan } from "../model/plan";
import { type Evidence, STEPS, type Step } from "../types";
import { eachContribution } from "./contributions";
import type { Explained } from "./points-in";

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
 * The parts of a change in one number (model section 3.12): contributions afterwards minus before, so that they sum to
 * its news, its ageing and its change of the model. Largest first; what moved nothing is left out.
 */
export function partsOfChange({ was, aged, learned, is }: Stages, explained: Explained): readonly ChangePart[] {
  const lines = new Lines(explained);
  lines.read(was, (line, points) => {
    line.before = points;
    line.earlierId = line.evidence.id;
  });
  lines.read(aged, (line, points) => {
    line.later = points;
  });
  lines.read(learned, (line, points) => {
    line.wiser = points;
  });
  // Where no other model speaks, the last two moments are one.
  const isSame = is.evaluation === learned.evaluation;
  if (!isSame) {
    lines.read(is, (line, points) => {
      line.after = points;
    });
  }
  return lines
    .all()
    .map(({ place, step, evidence, earlierId, ...points }): ChangePart => {
      const { before, later, wiser, after } = points;
      const replacedId = earlierId === null || earlierId === evidence.id ? null : earlierId;
      const ends = { ageing: later - before, news: wiser - later, model: isSame ? 0 : after - wiser };
      return { place, evidenceId: evidence.id, step, replacedId, ...ends };
    })
    .filter(({ news, ageing, model }) => news !== 0 || ageing !== 0 || model !== 0)
    .sort(bySize);
}

/** One place with its points at the four moments. */
interface Line {
  readonly place: string;
  step: Step;
  /** What counted last. */
  evidence: Evidence;
  earlierId: string | null;
  before: number;
  later: number;
  wiser: number;
  after: number;
}

/** The places of one number. The moments are made of the same evidence, so that most lines are found without their name. */
class Lines {
  readonly #explained: Explained;
  readonly #byPlace = new Map<string, Line>();
  readonly #byEvidence = new Map<Evidence, Line>();

  constructor(explained: Explained) {
    this.#explained = explained;
  }

  read({ evaluation, plan }: Stage, set: (line: Line, points: number) => void): void {
    const steps = this.#explained === "ladder" ? STEPS : [this.#explained];
    for (const step of steps) {
      const share = this.#explained === "ladder" ? evaluation.ladderShares[step] / STEPS.length : 1;
      eachContribution(step, evaluation, plan, (evidence, points) => {
        const line = this.#lineOf(evidence, step);
        line.evidence = evidence;
        line.step = step;
        set(line, share * points);
      });
    }
  }

  all(): Line[] {
    return [...this.#byPlace.values()];
  }

  #lineOf(evidence: Evidence, step: Step): Line {
    const known = this.#byEvidence.get(evidence);
    if (known) return known;
    const place = placeOf(evidence);
    const nothing = { earlierId: null, before: 0, later: 0, wiser: 0, after: 0 };
    const line = this.#byPlace.get(place) ?? { place, step, evidence, ...nothing };
    this.#byPlace.set(place, line);
    this.#byEvidence.set(evidence, line);
    return line;
  }
}

/** Of one place at most one record counts at a time: the newest of its source, or the record wherever its date was moved. */
function placeOf(evidence: Evidence): string {
  const { keeps } = CATALOGUE[evidence.indicator];
  if (keeps === "one") return evidence.indicator;
  return `${evidence.indicator} ${keeps === "all" ? naturalId(evidence) : evidence.source}`;
}

const sizeOf = ({ news, ageing, model }: ChangePart): number => Math.abs(news + ageing + model);

const bySize = (a: ChangePart, b: ChangePart): number =>
  sizeOf(b) - sizeOf(a) || STEPS.indexOf(a.step) - STEPS.indexOf(b.step) || compareText(a.place, b.place);
