import { cn } from "@/components/ui/class-names";
import type { Thresholds } from "@/lib/scoring";
import { percentOf } from "./percent-of";
import { type BarParts, barParts, MIDDLE, STATE_FILL, STATE_GROUND, type StepMark } from "./step-marks";

interface LadderBarProps {
  mark: StepMark;
  isHollow: boolean;
  thresholds: Thresholds;
  /** Unique on the page; names the hatching. */
  id: string;
}

/** The bar, and the beam it lies on: as far as the beam is dark, the step is covered by evidence. Pixels. */
const BAR = 18;
const BEAM_TOP = 22;
const BEAM = 3;
/** How far a hollow bar is lifted off its beam: the word stands in the gap. */
const LIFT = 13;

/** One rung: from its middle, where nothing is known, the bar leads to what is proven and on to what is said. Pure drawing. */
export function LadderBar({ mark, isHollow, thresholds, id }: LadderBarProps) {
  const parts = barParts(mark);
  return (
    <div aria-hidden="true" className="relative">
      <svg width="100%" height={BEAM_TOP + BEAM} className={cn("block overflow-visible", STATE_FILL[mark.state])}>
        <title>{`Bar of ${id}`}</title>
        {parts === null ? <EmptyRung /> : <Rung />}
        <Marks {...thresholds} />
        <rect y={BEAM_TOP} width="100%" height={BEAM} className="fill-border" />
        {isHollow && parts !== null ? <Shadow {...reach(parts)} /> : null}
        <rect y={BEAM_TOP} width={percentOf(mark.coverage * 100)} height={BEAM} className="fill-muted" />
        {parts === null ? null : (
          <g transform={isHollow ? `translate(0 -${LIFT})` : undefined}>
            <Bar parts={parts} ground={STATE_GROUND[mark.state]} id={id} />
          </g>
        )}
      </svg>
      {parts === null ? (
        <span className="absolute top-px left-3 text-2xs text-muted leading-4">not known yet</span>
      ) : null}
      {isHollow && parts !== null ? (
        <span className="absolute top-1.5 left-1/2 pl-1 font-medium text-2xs text-weak leading-4">hollow</span>
      ) : null}
    </div>
  );
}

/** From the first end of the bar to its last. */
const reach = ({ solid, hatched }: BarParts) => ({
  from: Math.min(solid.from, hatched.from),
  to: Math.max(solid.to, hatched.to),
});

interface BarProps {
  parts: BarParts;
  /** The tint behind the hatching. */
  ground: string;
  id: string;
}

function Bar({ parts, ground, id }: BarProps) {
  const { solid, hatched, tick } = parts;
  const { from, to } = reach(parts);
  const whole = { x: percentOf(from), width: percentOf(to - from), rx: 2 };
  return (
    <>
      <defs>
        <pattern id={id} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width={1.5} height={6} fill="currentColor" />
        </pattern>
      </defs>
      <rect {...whole} height={BAR} className="fill-surface" />
      <rect {...whole} height={BAR} className={ground} />
      <rect
        x={percentOf(hatched.from)}
        width={percentOf(hatched.to - hatched.from)}
        height={BAR}
        rx={2}
        fill={`url(#${id})`}
      />
      <rect
        x={percentOf(solid.from)}
        width={percentOf(solid.to - solid.from)}
        height={BAR}
        rx={2}
        fill="currentColor"
      />
      <rect {...whole} y={0.5} height={BAR - 1} fill="none" stroke="currentColor" />
      <line x1={percentOf(tick)} x2={percentOf(tick)} y1={0} y2={BAR} strokeWidth={5} className="stroke-surface" />
      <line
        x1={percentOf(tick)}
        x2={percentOf(tick)}
        y1={-4}
        y2={BAR + 4}
        strokeWidth={2.5}
        className="stroke-foreground"
      />
    </>
  );
}

/** The rung itself, from rail to rail: the bar lies on it, and whoever has climbed so far stands on it. */
function Rung() {
  return <rect width="100%" height={BAR} className="fill-border" opacity={0.45} />;
}

/** Nobody knows: the whole rung is possible, and none of it is there. */
function EmptyRung() {
  return (
    <rect
      x={1.5}
      y={0.5}
      height={BAR - 1}
      rx={3.5}
      fill="none"
      className="stroke-unknown"
      strokeDasharray="4 3"
      style={{ width: "calc(100% - 3px)" }}
    />
  );
}

/** What hangs in the air throws a shadow on the beam that does not hold it. */
function Shadow({ from, to }: { from: number; to: number }) {
  return (
    <rect
      x={percentOf(from)}
      y={BEAM_TOP - 2}
      width={percentOf(to - from)}
      height={2}
      className="fill-foreground"
      opacity={0.2}
    />
  );
}

/** The middle always; weak and carrying where the box is too narrow for lines through all rows. */
function Marks({ low, high }: Thresholds) {
  return (
    <>
      <g className="@xl:hidden">
        {[low, high].map((at) => (
          <Mark key={at} at={at} />
        ))}
      </g>
      <line
        x1={percentOf(MIDDLE)}
        x2={percentOf(MIDDLE)}
        y1={-3}
        y2={BEAM_TOP}
        className="stroke-border-strong"
        strokeWidth={1.5}
      />
    </>
  );
}

function Mark({ at }: { at: number }) {
  return (
    <line
      x1={percentOf(at)}
      x2={percentOf(at)}
      y1={-4}
      y2={BEAM_TOP}
      strokeDasharray="1 2"
      className="stroke-border-strong"
    />
  );
}
