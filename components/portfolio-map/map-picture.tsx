import { cn } from "@/components/ui/class-names";
import { formatScore } from "@/lib/format/scores";
import { viewPath } from "@/lib/schemas/account-view";
import type { Quarter } from "@/lib/scoring";
import { labelsOf, MAP, type Point, pointOf, radiusOf } from "./map-places";
import { QUARTER_LABELS } from "./quarter-words";

export interface MapDot {
  readonly id: string;
  readonly name: string;
  readonly goodwill: number;
  readonly pain: number;
  readonly quarter: Quarter;
  readonly own: number | null;
  readonly before: { readonly goodwill: number; readonly pain: number } | null;
}

interface MapPictureProps {
  dots: readonly MapDot[];
  lines: { readonly pain: number; readonly goodwill: number };
}

const INKS: Record<Quarter, string> = {
  earned: "fill-accent-solid stroke-accent-solid dark:fill-accent dark:stroke-accent",
  captive: "fill-weak-fill stroke-weak-fill",
  liked: "fill-accent-soft stroke-accent",
  thin: "fill-sunken stroke-muted",
};

const [right, bottom] = [MAP.width - MAP.right, MAP.height - MAP.bottom];

/** Goodwill to the right, reliance upwards; a line behind a dot comes from where it lay on the day of comparison. */
export function MapPicture({ dots, lines }: MapPictureProps) {
  const most = Math.max(0, ...dots.map(({ own }) => own ?? 0));
  // The small ones on top, or they would be hidden.
  const drawn = dots
    .map((dot) => ({ ...dot, ...pointOf(dot), radius: radiusOf(dot.own, most) }))
    .sort((a, b) => b.radius - a.radius);
  const cross = pointOf(lines);
  return (
    <figure aria-label="Accounts by goodwill and reliance; the table below has the same numbers">
      <svg viewBox={`0 0 ${MAP.width} ${MAP.height}`} className="block w-full">
        <title>Goodwill against reliance</title>
        <Ground cross={cross} lines={lines} />
        {drawn.map(({ id, before, x, y }) => (before ? <Trail key={id} from={pointOf(before)} to={{ x, y }} /> : null))}
        {drawn.map(({ id, name, x, y, radius, quarter, goodwill, pain }) => (
          <a key={id} href={viewPath("sides", id)} aria-label={`${name}: ${QUARTER_LABELS[quarter]}`} className="group">
            <title>{`${name}: goodwill ${formatScore(goodwill)}, reliance ${formatScore(pain)}`}</title>
            <circle
              cx={x}
              cy={y}
              r={radius}
              strokeWidth={1.5}
              className={cn("opacity-85 group-hover:opacity-100 group-focus-visible:opacity-100", INKS[quarter])}
            />
          </a>
        ))}
        <g className="pointer-events-none fill-foreground text-[11px] max-md:hidden">
          {labelsOf(drawn).map(({ id, name, x, y, anchor }) => (
            <text key={id} x={x} y={y} textAnchor={anchor}>
              {name}
            </text>
          ))}
        </g>
      </svg>
    </figure>
  );
}

/** The field, the two lines of the model, and the names of the quarters in its corners. */
function Ground({ cross, lines }: { cross: Point; lines: MapPictureProps["lines"] }) {
  return (
    <g>
      <rect
        x={MAP.left}
        y={MAP.top}
        width={right - MAP.left}
        height={bottom - MAP.top}
        className="fill-surface stroke-border"
      />
      <rect x={MAP.left} y={MAP.top} width={cross.x - MAP.left} height={cross.y - MAP.top} className="fill-sunken" />
      <line x1={cross.x} y1={MAP.top} x2={cross.x} y2={bottom} className="stroke-border-strong" />
      <line x1={MAP.left} y1={cross.y} x2={right} y2={cross.y} className="stroke-border-strong" />
      <g className="fill-muted font-semibold text-[12px] max-md:text-[24px]">
        <text x={MAP.left} y={MAP.top - 20}>
          {QUARTER_LABELS.captive}
        </text>
        <text x={right} y={MAP.top - 20} textAnchor="end">
          {QUARTER_LABELS.earned}
        </text>
        <text x={MAP.left + 8} y={bottom - 8}>
          {QUARTER_LABELS.thin}
        </text>
        <text x={right - 8} y={bottom - 8} textAnchor="end">
          {QUARTER_LABELS.liked}
        </text>
      </g>
      <g className="fill-muted text-[11px] max-md:text-[22px]">
        <text x={MAP.left} y={bottom + 16}>
          0
        </text>
        <text x={cross.x} y={bottom + 16} textAnchor="middle">
          {formatScore(lines.goodwill)}
        </text>
        <text x={right} y={bottom + 16} textAnchor="end">
          100
        </text>
        <text x={(MAP.left + right) / 2} y={MAP.height - 6} textAnchor="middle">
          Goodwill: how gladly they stay →
        </text>
        <text x={MAP.left - 6} y={bottom} textAnchor="end">
          0
        </text>
        <text x={MAP.left - 6} y={cross.y + 4} textAnchor="end">
          {formatScore(lines.pain)}
        </text>
        <text x={MAP.left - 6} y={MAP.top + 10} textAnchor="end">
          100
        </text>
        <text transform={`translate(13 ${(MAP.top + bottom) / 2}) rotate(-90)`} textAnchor="middle">
          Reliance: how much leaving would hurt →
        </text>
      </g>
    </g>
  );
}

const Trail = ({ from, to }: { from: Point; to: Point }) => (
  <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} strokeWidth={1.5} strokeDasharray="3 2" className="stroke-muted" />
);
