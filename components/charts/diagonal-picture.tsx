import { cn } from "@/components/ui/class-names";
import {
  type DiagonalDot,
  isFlat,
  lengthOf,
  MARK,
  PLOT,
  placeOf,
  type SharedMark,
  sharedMarks,
} from "./diagonal-places";

interface DiagonalPictureProps {
  /** What the picture says, for those who do not see it; its numbers stand in its table. */
  label: string;
  dots: readonly DiagonalDot[];
}

const { left, top, size, band } = PLOT;
const [right, bottom] = [left + size, top + size];
const HEIGHT = bottom + band + 22;
const WIDTH = right + 12;

/** Our readings to the right, theirs upwards: on the diagonal both see it alike, off it one side thinks more of it. */
export function DiagonalPicture({ label, dots }: DiagonalPictureProps) {
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} className="block w-full max-w-md">
      <rect x={left} y={top} width={size} height={size} className="fill-sunken stroke-border" />
      <rect
        x={left}
        y={bottom + 4}
        width={size}
        height={band - 4}
        className="fill-none stroke-border"
        strokeDasharray="3 3"
      />
      <rect
        x={left - band}
        y={top}
        width={band - 4}
        height={size}
        className="fill-none stroke-border"
        strokeDasharray="3 3"
      />
      <line x1={left} y1={bottom} x2={right} y2={top} className="stroke-border-strong" strokeWidth={1.5} />
      <g className="fill-muted" fontSize={11}>
        <text x={left + 8} y={top + 16}>
          They think more of it
        </text>
        <text x={right - 8} y={bottom - 8} textAnchor="end">
          We think more of it
        </text>
        <text x={left} y={HEIGHT - 6}>
          We say, 0 to 100 →
        </text>
        <text x={right} y={HEIGHT - 6} textAnchor="end">
          strip: they not known
        </text>
        <text transform={`translate(14 ${bottom}) rotate(-90)`}>They say, 0 to 100 →</text>
        <text transform={`translate(14 ${top}) rotate(-90)`} textAnchor="end">
          strip: we not known
        </text>
      </g>
      <g className="fill-foreground" textAnchor="middle" fontSize={12} fontWeight={600} strokeWidth={2}>
        {sharedMarks(dots).map((mark) => (
          <Mark key={mark.names.join(" ")} mark={mark} />
        ))}
      </g>
    </svg>
  );
}

function Mark({ mark }: { mark: SharedMark }) {
  const { radius, step } = MARK;
  const [length, width] = [lengthOf(mark), 2 * radius];
  const place = placeOf(mark.dot);
  const isAcross = isFlat(mark);
  // It stays within the picture, however many numbers it has.
  const y = Math.max(place.y, isAcross ? 0 : length / 2 + 2);
  return (
    <g>
      <rect
        x={place.x - (isAcross ? length : width) / 2}
        y={y - (isAcross ? width : length) / 2}
        width={isAcross ? length : width}
        height={isAcross ? width : length}
        rx={radius}
        className={cn("fill-surface", INKS[mark.dot.side])}
      />
      {mark.names.map((name, i) => {
        const away = (i - (mark.names.length - 1) / 2) * step;
        return (
          <text key={name} x={place.x + (isAcross ? away : 0)} y={y + (isAcross ? 0 : away) + 4}>
            {name}
          </text>
        );
      })}
    </g>
  );
}

const INKS: Readonly<Record<DiagonalDot["side"], string>> = {
  we: "stroke-team",
  they: "stroke-theirs",
  alike: "stroke-muted",
  unknown: "stroke-unknown",
};
