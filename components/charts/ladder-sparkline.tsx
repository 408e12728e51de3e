import { STEPS, type Step, type Thresholds } from "@/lib/scoring";
import { barParts, MIDDLE, STATE_FILL, type StepMark } from "./step-marks";
import { stepSentence } from "./step-sentence";

interface LadderSparklineProps {
  steps: Readonly<Record<Step, StepMark>>;
  standsOn: Step | null;
  thresholds: Thresholds;
}

const HEIGHT = 24;
const BAR = 6;
const STRIDE = 9;
const WIDTH = STRIDE * STEPS.length - (STRIDE - BAR);
const y = (points: number) => ((100 - points) * HEIGHT) / 100;

/**
 * Six tiny bars, satisfaction at the left, each from the middle up when good and down when bad; from the dashed line up
 * a step carries, the dot under a bar is where the relationship stands.
 */
export function LadderSparkline({ steps, standsOn, thresholds }: LadderSparklineProps) {
  const label = STEPS.map((step) => stepSentence(step, steps[step], thresholds)).join("; ");
  return (
    <svg width={WIDTH} height={HEIGHT + 6} role="img" aria-label={label} className="block shrink-0 overflow-visible">
      <title>{label}</title>
      <line x2={WIDTH} y1={y(thresholds.high)} y2={y(thresholds.high)} strokeDasharray="1 2" className="stroke-muted" />
      {STEPS.map((step, at) => (
        <TinyBar key={step} mark={steps[step]} x={at * STRIDE} isStanding={step === standsOn} />
      ))}
      <line x2={WIDTH} y1={y(MIDDLE)} y2={y(MIDDLE)} className="stroke-border-strong" />
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
  const { solid, hatched } = parts;
  return (
    <g className={STATE_FILL[mark.state]}>
      <rect
        x={x + 0.5}
        y={y(hatched.to) + 0.5}
        width={BAR - 1}
        height={Math.max(0, y(hatched.from) - y(hatched.to) - 1)}
        stroke="currentColor"
        className="fill-surface"
      />
      <rect x={x} y={y(solid.to)} width={BAR} height={y(solid.from) - y(solid.to)} fill="currentColor" />
      {isStanding ? <circle cx={x + BAR / 2} cy={HEIGHT + 4} r={1.75} className="fill-foreground" /> : null}
    </g>
  );
}
