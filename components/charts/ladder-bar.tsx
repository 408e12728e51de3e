import { cn } from "@/components/ui/class-names";
import type { Thresholds } from "@/lib/scoring";
import { type BarParts, barParts, STATE_FILL, STATE_GROUND, type StepMark } from "./step-marks";

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

/** One rung: the bar with its score over the beam of coverage. Pure drawing; the words stand in the row. */
export function LadderBar({ mark, isHollow, thresholds, id }: LadderBarProps) {
  const parts = barParts(mark);
  return (
    <div aria-hidden="true" className="relative">
      <svg width="100%" height={BEAM_TOP + BEAM} className={cn("block overflow-visible", STATE_FILL[mark.state])}>
        <title>{`Bar of ${id}`}</title>
        <Marks {...thresholds} />
        <rect y={BEAM_TOP} width="100%" height={BEAM} className="fill-border" />
        {isHollow && parts !== null ? <Shadow to={parts.hatchedTo} /> : null}
        <rect y={BEAM_TOP} width={`${mark.coverage * 100}%`} height={BEAM} className="fill-muted" />
        {parts === null ? (
          <EmptyRung />
        ) : (
          <g transform={isHollow ? `translate(0 -${LIFT})` : undefined}>
            <Bar parts={parts} ground={STATE_GROUND[mark.state]} id={id} />
          </g>
        )}
      </svg>
      {parts === null ? (
        <span className="absolute top-px left-3 text-2xs text-muted leading-4">not known yet</span>
      ) : null}
      {isHollow && parts !== null ? (
        <span className="absolute top-1.5 left-2 font-medium text-2xs text-weak leading-4">hollow</span>
      ) : null}
    </div>
  );
}

interface BarProps {
  parts: BarParts;
  /** The tint behind the hatching. */
  ground: string;
  id: string;
}

function Bar({ parts: { solidTo, hatchedTo, tick }, ground, id }: BarProps) {
  const hatched = { x: `${solidTo}%`, width: `${hatchedTo - solidTo}%`, height: BAR };
  return (
    <>
      <defs>
        <pattern id={id} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width={1.5} height={6} fill="currentColor" />
        </pattern>
        <clipPath id={`${id}-shape`}>
          <rect x={-4} height={BAR} rx={4} style={{ width: `calc(${hatchedTo}% + 4px)` }} />
        </clipPath>
        <clipPath id={`${id}-lane`}>
          <rect width="100%" height={BAR} />
        </clipPath>
      </defs>
      <g clipPath={`url(#${id}-shape)`}>
        <rect {...hatched} className={ground} />
        <rect {...hatched} fill={`url(#${id})`} />
        <rect width={`${solidTo}%`} height={BAR} fill="currentColor" />
      </g>
      {/* Its left edge lies on the rail, so only the right corners are round. */}
      <g clipPath={`url(#${id}-lane)`}>
        <rect
          x={-4}
          y={0.5}
          height={BAR - 1}
          rx={3.5}
          fill="none"
          stroke="currentColor"
          style={{ width: `calc(${hatchedTo}% + 3.5px)` }}
        />
      </g>
      <line x1={`${tick}%`} x2={`${tick}%`} y1={0} y2={BAR} strokeWidth={5} className="stroke-surface" />
      <line x1={`${tick}%`} x2={`${tick}%`} y1={-4} y2={BAR + 4} strokeWidth={2.5} className="stroke-foreground" />
    </>
  );
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
function Shadow({ to }: { to: number }) {
  return <rect y={BEAM_TOP - 2} width={`${to}%`} height={2} className="fill-foreground" opacity={0.12} />;
}

/** Weak and carrying behind the bar, where the box is too narrow for lines through all rows. */
function Marks({ low, high }: Thresholds) {
  return (
    <g className="@xl:hidden">
      {[low, high].map((at) => (
        <line
          key={at}
          x1={`${at}%`}
          x2={`${at}%`}
          y1={-4}
          y2={BEAM_TOP}
          strokeDasharray="1 2"
          className="stroke-border-strong"
        />
      ))}
    </g>
  );
}
