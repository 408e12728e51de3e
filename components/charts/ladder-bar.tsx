import { cn } from "@/components/ui/class-names";
import { barParts, STATE_INK, type StepMark } from "./step-marks";

interface LadderBarProps {
  mark: StepMark;
  isHollow: boolean;
  /** Unique on the page; names the hatching. */
  id: string;
}

const HEIGHT = 16;
/** How far a hollow bar is lifted off its rung. */
const LIFT = 11;
/** Further right the word would leave the lane; the words beside the row say it there. */
const ROOM_FOR_A_WORD = 84;

/** One rung: the bar with its score, and the thin line of coverage under it. Pure drawing; the words stand in the row. */
export function LadderBar({ mark, isHollow, id }: LadderBarProps) {
  const parts = barParts(mark);
  return (
    <div aria-hidden="true" className="relative">
      <svg width="100%" height={28} className={cn("block overflow-visible", STATE_INK[mark.state])}>
        <title>{`Bar of ${id}`}</title>
        <Hatching id={id} />
        <rect width="100%" height={HEIGHT} className="fill-hover" />
        <line x1="40%" x2="40%" y1={-4} y2={HEIGHT + 4} strokeDasharray="1 2" className="stroke-border-strong" />
        <line x1="60%" x2="60%" y1={-4} y2={HEIGHT + 4} strokeDasharray="1 2" className="stroke-border-strong" />
        {parts === null ? (
          <rect
            x={1}
            y={0.5}
            width="calc(100% - 2px)"
            height={HEIGHT - 1}
            rx={3}
            className="fill-surface stroke-unknown"
            strokeDasharray="4 3"
          />
        ) : (
          <>
            {isHollow ? <EmptySlot to={parts.hatchedTo} /> : null}
            <g transform={isHollow ? `translate(0 -${LIFT})` : undefined}>
              <rect width={`${parts.solidTo}%`} height={HEIGHT} rx={2} fill="currentColor" />
              <rect
                x={`${parts.solidTo}%`}
                y={0.5}
                width={`${parts.hatchedTo - parts.solidTo}%`}
                height={HEIGHT - 1}
                rx={2}
                fill={`url(#${id})`}
                stroke="currentColor"
              />
              <line
                x1={`${parts.tick}%`}
                x2={`${parts.tick}%`}
                y1={-4}
                y2={HEIGHT + 4}
                strokeWidth={2}
                className="stroke-foreground"
              />
            </g>
          </>
        )}
        <rect y={23} width="100%" height={2} className="fill-border" />
        <rect y={23} width={`${mark.coverage * 100}%`} height={2} className="fill-muted" />
      </svg>
      {parts === null ? (
        <span className="absolute top-0 left-3 text-2xs text-muted leading-4">not known yet</span>
      ) : null}
      {isHollow && parts !== null && parts.hatchedTo <= ROOM_FOR_A_WORD ? (
        <span
          className="absolute -top-2.5 pl-2 font-medium text-2xs text-weak leading-4"
          style={{ left: `${parts.hatchedTo}%` }}
        >
          hollow
        </span>
      ) : null}
    </div>
  );
}

function Hatching({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width={5} height={5} className="fill-surface" />
        <rect width={1.4} height={5} fill="currentColor" />
      </pattern>
    </defs>
  );
}

/** Where the bar would lie if the rungs below held it. */
function EmptySlot({ to }: { to: number }) {
  return (
    <rect
      x={0.5}
      y={0.5}
      width={`${to}%`}
      height={HEIGHT - 1}
      rx={2}
      fill="none"
      stroke="currentColor"
      strokeDasharray="2 3"
      opacity={0.7}
    />
  );
}
