import type { ReactNode } from "react";

/** Says once what solid, hatched, dashed, tick, thin line and the three colours mean. */
export function LadderLegend({ id }: { id: string }) {
  return (
    <div className="flex flex-wrap gap-x-6 gap-y-1 pt-3 text-2xs text-muted">
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        <Entry label="proven">
          <rect y={3} width={20} height={8} rx={2} fill="currentColor" />
        </Entry>
        <Entry label="said, not proven yet">
          <defs>
            <pattern id={id} width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width={1.4} height={5} fill="currentColor" />
            </pattern>
          </defs>
          <rect x={0.5} y={3.5} width={19} height={7} rx={2} fill={`url(#${id})`} stroke="currentColor" />
        </Entry>
        <Entry label="nothing known">
          <rect
            x={0.5}
            y={3.5}
            width={19}
            height={7}
            rx={2}
            fill="none"
            strokeDasharray="3 2"
            className="stroke-unknown"
          />
        </Entry>
        <Entry label="score">
          <line x1={10} x2={10} y1={1} y2={13} strokeWidth={2} className="stroke-foreground" />
        </Entry>
        <Entry label="how much is covered by evidence">
          <rect y={6} width={20} height={3} className="fill-border" />
          <rect y={6} width={12} height={3} className="fill-muted" />
        </Entry>
      </ul>
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        <Entry label="carries: proven good">
          <Swatch className="fill-carries-fill" />
        </Entry>
        <Entry label="unproven: neither good nor bad yet">
          <Swatch className="fill-unproven-fill" />
        </Entry>
        <Entry label="weak: what we know is bad">
          <Swatch className="fill-weak-fill" />
        </Entry>
      </ul>
    </div>
  );
}

const Swatch = ({ className }: { className: string }) => (
  <rect x={5} y={2} width={10} height={10} rx={2} className={className} />
);

function Entry({ label, children }: { label: string; children: ReactNode }) {
  return (
    <li className="flex items-center gap-1.5">
      <svg width={20} height={14} aria-hidden="true" className="text-muted">
        {children}
      </svg>
      {label}
    </li>
  );
}
