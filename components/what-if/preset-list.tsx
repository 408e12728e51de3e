"use client";

import { Button } from "@/components/ui/button";
import type { Imagined } from "@/lib/what-if/hypothesis";
import type { Preset } from "@/lib/what-if/presets";

interface PresetListProps {
  presets: readonly Preset[];
  onSaid: (imagined: Imagined) => void;
  /** The day on which the next moment to act has passed; null where there is none ahead. */
  passing: { readonly label: string; readonly onChoose: () => void } | null;
}

const NOTHING_DONE = "with nothing done";

/** Questions that one press asks, from how this account stands. */
export function PresetList({ presets, onSaid, passing }: PresetListProps) {
  return (
    <ul className="divide-y divide-border print:hidden">
      {presets.map(({ asks, ways }) => (
        <li
          key={`${asks} ${ways[0]?.label}`}
          className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 py-1.5"
        >
          <span className="min-w-0 flex-1 basis-40 text-sm">{asks}</span>
          <span className="flex flex-wrap gap-1.5">
            {ways.map(({ label, imagined }) => (
              <Button key={label} size="small" aria-label={`${asks} ${label}`} onClick={() => onSaid(imagined)}>
                {label}
              </Button>
            ))}
          </span>
        </li>
      ))}
      {passing === null ? null : (
        <li className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 py-1.5">
          <span className="min-w-0 flex-1 basis-40 text-sm">{passing.label}</span>
          <Button size="small" aria-label={`${passing.label} ${NOTHING_DONE}`} onClick={passing.onChoose}>
            {NOTHING_DONE}
          </Button>
        </li>
      )}
    </ul>
  );
}
