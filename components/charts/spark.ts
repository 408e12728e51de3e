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

const HEIGHT = 24;
const BAR = 6;
const STRIDE = 9;
const toY = (points: number) => short(((100 - points) * HEIGHT) / 100);
const short = (length: number) => Math.round(length * 10) / 10;
const box = (x: number, top: number, width: number, height: number) =>
  height > 0 ? `M${x} ${top}h${width}v${short(height)}h-${width}z` : "";

export const SPARK_SIZE = { height: HEIGHT, width: STRIDE * STEPS.length - (STRIDE - BAR), middleY: toY(MIDDLE) };

export function sparkOf(steps: Readonly<Record<Step, StepMark>>, standsOn: Step | null, thresholds: Thresholds): Spark {
  const bars = STEPS.map((step, at) => ({ step, mark: steps[step], x: at * STRIDE, parts: barParts(steps[step]) }));
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

type Span = NonNullable<ReturnType<typeof barParts>>["solid"];

const provenBox = (x: number, { from, to }: Span) => box(x, toY(to), BAR, toY(from) - toY(to));
/** Drawn with a line, which lies half outside of its box. */
const saidBox = (x: number, { from, to }: Span) => box(x + 0.5, short(toY(to) + 0.5), BAR - 1, toY(from) - toY(to) - 1);
