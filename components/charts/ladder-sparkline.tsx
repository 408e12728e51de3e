import { STEPS, type Step, type Thresholds } from "@/lib/scoring";
import { barParts, STATE_FILL, type StepMark } from "./step-marks";
import { stepSentence } from "./step-sentence";

interface LadderSparklineProps {
  steps: Readonly<Record<Step, StepMark>>;
  standsOn: Step | null;
  thresholds: Thresholds;
}

const HEIGHT = 20;
const BAR = 6;
const STRIDE = 9;
const WIDTH = STRIDE * STEPS.length - (STRIDE - BAR);
const y = (points: number) => HEIGHT - (points / 100) * HEIGHT;

/** Six tiny bars, satisfaction at the left; from the line up a step carries, the dot under a bar is where the relationship stands. */
export function LadderSparkline({ steps, standsOn, thresholds }: LadderSparklineProps) {
  const label = STEPS.map((step) => stepSentence(step, steps[step], thresholds)).join("; ");
  return (
    <svg width={WIDTH} height={HEIGHT + 6} role="img" aria-label={label} className="block shrink-0 overflow-visible">
      <title>{label}</title>
      {STEPS.map((step, at) => (
        <TinyBar key={step} mark={steps[step]} x={at * STRIDE} isStanding={step === standsOn} />
      ))}
      <line x2={WIDTH} y1={y(thresholds.high)} y2={y(thresholds.high)} strokeDasharray="1 2" className="stroke-muted" />
    </svg>
  );
}

function TinyBar({ mark, x, isStanding }: { mark: StepMark; x: number; isStanding: boolean }) {
  const parts = barParts(mark);
  if (parts === null) {
    return (
      <rect
        x={x + 0.5}
        y={0.5}
        width={BAR - 1}
        height={HEIGHT - 1}
        rx={1}
        fill="none"
        strokeDasharray="2 2"
        className="stroke-unknown"
      />
    );
  }
  return (
    <g className={STATE_FILL[mark.state]}>
      <rect
        x={x + 0.5}
        y={y(parts.hatchedTo) + 0.5}
        width={BAR - 1}
        height={Math.max(0, y(parts.solidTo) - y(parts.hatchedTo) - 0.5)}
        fill="none"
        stroke="currentColor"
      />
      <rect x={x} y={y(parts.solidTo)} width={BAR} height={HEIGHT - y(parts.solidTo)} fill="currentColor" />
      {isStanding ? <circle cx={x + BAR / 2} cy={HEIGHT + 4} r={1.75} className="fill-foreground" /> : null}
    </g>
  );
}
