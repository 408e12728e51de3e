import type { ReactNode } from "react";

/** Says once what solid, hatched, dashed, tick and thin line mean. */
export function LadderLegend({ id }: { id: string }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 pt-3 text-2xs text-muted">
      <Entry label="proven">
        <rect y={3} width={20} height={8} rx={2} fill="currentColor" />
      </Entry>
      <Entry label="evidence says, not proven">
        <defs>
          <pattern id={id} width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width={1.4} height={5} fill="currentColor" />
          </pattern>
        </defs>
        <rect x={0.5} y={3.5} width={19} height={7} rx={2} fill={`url(#${id})`} stroke="currentColor" />
      </Entry>
      <Entry label="score">
        <line x1={10} x2={10} y1={1} y2={13} strokeWidth={2} className="stroke-foreground" />
      </Entry>
      <Entry label="coverage">
        <rect y={6} width={20} height={3} className="fill-border" />
        <rect y={6} width={12} height={3} className="fill-muted" />
      </Entry>
      <Entry label="not known">
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
    </ul>
  );
}

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
