import { formatInstant } from "@/lib/format/dates";
import type { RemovableRecord } from "./remove-record";
import { RestoreButton } from "./restore-button";

export interface TakenBackLine extends RemovableRecord {
  readonly kind: string;
  readonly words: string;
  readonly at: Date;
  readonly removedAt: Date;
  readonly canRestore: boolean;
}

/** What does not count any more, the last one taken back first. */
export function TakenBackList({ lines, zone }: { lines: readonly TakenBackLine[]; zone: string }) {
  return (
    <ul className="divide-y divide-border">
      {lines.map(({ noun, id, kind, words, at, removedAt, canRestore }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3">
          <div className="min-w-0">
            <p className="text-sm">
              <span className="font-medium">{kind}</span>: {words}
            </p>
            <p className="text-muted text-xs">
              of {formatInstant(at, zone)}, taken back {formatInstant(removedAt, zone)}
            </p>
          </div>
          {canRestore ? <RestoreButton noun={noun} id={id} name={`${kind}: ${words}`} /> : null}
        </li>
      ))}
    </ul>
  );
}
