import { type Judgement, scoreRecords } from "@/lib/judging/score-records";
import { tellTogether, turnsUntil } from "@/lib/registers/tell-together";
import {
  roundParts,
  ScoringError,
  type ScoringModel,
  type Shown,
  STEPS,
  type StepsAndLadder,
  shownOf,
  shownReason,
  TENTH,
  thresholdsOf,
} from "@/lib/scoring";
import { type Ground, type ImaginedMoment, momentLater } from "./ground";
import { imagine } from "./imagine";
import { withSaid } from "./imagining";
import type { Resolved } from "./resolve-imagined";

export type { Judgement };

interface Supposed {
  readonly accountId: string;
  readonly ground: Ground;
  readonly model: ScoringModel;
  readonly moment: ImaginedMoment;
  readonly records: readonly Resolved[];
  /** How many days after the page they would be recorded. */
  readonly daysLater: number;
  /** How it is judged as it stands, where somebody has worked that out. */
  readonly now?: Judgement;
}

export interface Outcome {
  /** As it is at the moment of the page. */
  readonly now: Judgement;
  /** On the day that is imagined, if nothing is recorded until then; the same where that is the day of the page. */
  readonly left: Judgement;
  /** On that day, with what is imagined. */
  readonly supposed: Judgement;
  /**
   * What each moves alone, in the order of the hypothesis, and what they move only together; they add up to the total.
   * Null is one that the scoring library refuses: it is left out.
   */
  readonly parts: readonly (StepsAndLadder | null)[];
  readonly together: StepsAndLadder;
  readonly total: StepsAndLadder;
}

/** What would become of the score: by the very library that scores what is recorded. */
export function outcomeOf({ ground, model, moment, records, daysLater, accountId, ...known }: Supposed): Outcome {
  const then = momentLater(moment, daysLater);
  const later = daysLater === 0 ? ground : turned(ground, moment.asOf, then);
  const supposing = (some: readonly Resolved[]) =>
    judged(
      some.reduce((known, one) => imagine(known, one, { ...then, accountId, place: records.indexOf(one) }), later),
      ...([then, model] as const),
    );
  const now = known.now ?? judged(ground, moment, model);
  const left = daysLater === 0 ? now : judged(later, then, model);
  const alone = records.map((one) => unlessRefused(() => supposing([one])));
  const sound = records.filter((_, at) => alone[at]);
  const [first = left] = alone.flatMap((one) => one ?? []);
  const supposed = sound.length > 1 ? supposing(sound) : first;
  return { now, left, supposed, ...addedUp(left, supposed, alone) };
}

/** Null where the scoring library refuses a value: whoever made up a link need not have kept to the forms. */
function unlessRefused(judge: () => Judgement): Judgement | null {
  try {
    return judge();
  } catch (error) {
    if (error instanceof ScoringError) return null;
    throw error;
  }
}

export const judged = ({ evidence, bundles, source }: Ground, { asOf, knownAt }: ImaginedMoment, model: ScoringModel) =>
  scoreRecords({ evidence, bundles, source, asOf, knownAt }, model);

/** With what records come to say together as one after the other begins or ends until then. */
function turned(ground: Ground, from: number, then: ImaginedMoment): Ground {
  const turns = turnsUntil(ground.rows, then.asOf).filter((at) => at > from);
  return [...new Set(turns)]
    .toSorted((a, b) => a - b)
    .reduce((known, at) => {
      const said = tellTogether(known.rows, at).map(({ evidence }) => evidence);
      const news = said.filter(({ occurredAt }) => occurredAt === at);
      return withSaid(known, news, { moment: { asOf: at, knownAt: at }, earlier: [] });
    }, ground);
}

const COLUMNS = [...STEPS, "ladder"] as const;

/** To tenths, so that what is shown of each adds up to what is shown of all. */
function addedUp(left: Judgement, supposed: Judgement, alone: readonly (Judgement | null)[]) {
  const columns = COLUMNS.map((column) => {
    const total = heightOf(supposed, column) - heightOf(left, column);
    const effects = alone.map((one) => heightOf(one ?? left, column) - heightOf(left, column));
    const rest = total - effects.reduce((sum, effect) => sum + effect, 0);
    const said = [...effects, rest].map((value, i) => ({ id: String(i).padStart(3, "0"), value: tidy(value) }));
    return { column, ...roundParts(said, TENTH) };
  });
  const row = (pick: (of: (typeof columns)[number]) => number) => stepsAndLadder(columns, pick);
  return {
    parts: alone.map((one, i) => one && row(({ parts }) => parts[i]?.value ?? 0)),
    together: row(({ parts }) => parts.at(-1)?.value ?? 0),
    total: row(({ total }) => total),
  };
}

/** The noise of the last digits is nothing that happens together. */
const tidy = (value: number) => Math.round(value * 1e9) / 1e9;

const heightOf = ({ score }: Judgement, column: (typeof COLUMNS)[number]): number =>
  column === "ladder" ? score.ladder.index : score.steps[column].score;

function stepsAndLadder<C extends { readonly column: keyof StepsAndLadder }>(
  columns: readonly C[],
  pick: (of: C) => number,
): StepsAndLadder {
  const value = (name: keyof StepsAndLadder) => {
    const found = columns.find(({ column }) => column === name);
    return found ? pick(found) : 0;
  };
  return {
    ...{ satisfaction: value("satisfaction"), experience: value("experience"), proposition: value("proposition") },
    ...{ delivery: value("delivery"), creation: value("creation"), entanglement: value("entanglement") },
    ladder: value("ladder"),
  };
}

/** What lists and pages say of a judgement in words. */
export const shownJudgement = ({ score, causes }: Judgement, model: ScoringModel): Shown =>
  shownOf(score, causes.map(shownReason), thresholdsOf(model));
