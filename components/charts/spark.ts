import { STEPS, type Step, type StepState, type Thresholds } from "@/lib/scoring";
import { barParts, MIDDLE, type StepMark } from "./step-marks";
import { stepSentence } from "./step-sentence";

/** A small ladder in finished shapes: as many paths as there are states, because lists draw it once a row. */
export interface Spark {
  readonly label: string;
  /** Of each state that occurs what is said and what is proven, as outlines. */
  readonly states: readonly { readonly state: StepState; readonly said: string; readonly proven: string }[];
  readonly unknown: string;
  /** Where the relationship stands, from the left. */
  readonly dotX: number | null;
  readonly highY: number;
}

/**
 * What a small ladder is drawn from, as it travels to the browser: of each step that is known its score, reading, coverage
 * and state. Lists send it for every row, and shapes and words would be five times as long.
 */
export interface SparkMarks {
  readonly steps: Readonly<Partial<Record<Step, readonly [number, number, number, StepState]>>>;
  readonly standsOn: Step | null;
}

/** Far finer than anything that is drawn or written. */
const EXACT = 1e6;
const brief = (value: number) => Math.round(value * EXACT) / EXACT;

export function sparkMarks(steps: Readonly<Record<Step, StepMark>>, standsOn: Step | null): SparkMarks {
  const known = STEPS.flatMap((step) => {
    const { score, reading, coverage, state } = steps[step];
    return reading === null ? [] : [[step, [brief(score), brief(reading), brief(coverage), state]] as const];
  });
  return { steps: Object.fromEntries(known), standsOn };
}

const HEIGHT = 24;
const BAR = 6;
const STRIDE = 9;
const toY = (points: number) => short(((100 - points) * HEIGHT) / 100);
const short = (length: number) => Math.round(length * 10) / 10;
const box = (x: number, top: number, width: number, height: number) =>
  height > 0 ? `M${x} ${top}h${width}v${short(height)}h-${width}z` : "";

export const SPARK_SIZE = { height: HEIGHT, width: STRIDE * STEPS.length - (STRIDE - BAR), middleY: toY(MIDDLE) };

export function sparkOf({ steps, standsOn }: SparkMarks, thresholds: Thresholds): Spark {
  const bars = STEPS.map((step, at) => {
    const mark = markOf(steps[step]);
    return { step, mark, x: at * STRIDE, parts: barParts(mark) };
  });
  const states = [...new Set(bars.flatMap(({ parts, mark }) => (parts === null ? [] : [mark.state])))];
  return {
    label: bars.map(({ step, mark }) => stepSentence(step, mark, thresholds)).join("; "),
    states: states.map((state) => {
      const own = bars.filter(({ mark }) => mark.state === state);
      return {
        state,
        said: own.map(({ x, parts }) => (parts ? saidBox(x, parts.hatched) : "")).join(""),
        proven: own.map(({ x, parts }) => (parts ? provenBox(x, parts.solid) : "")).join(""),
      };
    }),
    unknown: bars.map(({ x, parts }) => (parts === null ? box(x + 0.5, 0.5, BAR - 1, HEIGHT - 1) : "")).join(""),
    dotX: standsOn === null ? null : STEPS.indexOf(standsOn) * STRIDE + BAR / 2,
    highY: toY(thresholds.high),
  };
}

function markOf(known: SparkMarks["steps"][Step]): StepMark {
  if (!known) return { score: MIDDLE, reading: null, coverage: 0, state: "unproven" };
  const [score, reading, coverage, state] = known;
  return { score, reading, coverage, state };
}

type Span = NonNullable<ReturnType<typeof barParts>>["solid"];

const provenBox = (x: number, { from, to }: Span) => box(x, toY(to), BAR, toY(from) - toY(to));
/** Drawn with a line, which lies half outside of its box. */
const saidBox = (x: number, { from, to }: Span) => box(x + 0.5, short(toY(to) + 0.5), BAR - 1, toY(from) - toY(to) - 1);
