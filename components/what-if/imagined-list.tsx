"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Delta } from "@/components/ui/delta";
import { Pencil, X } from "@/components/ui/icons";
import { STEP_LABELS } from "@/lib/format/step-labels";
import { STEPS, type StepsAndLadder } from "@/lib/scoring";
import { declarationOf } from "@/lib/what-if/declared";
import type { Imagined } from "@/lib/what-if/hypothesis";
import type { Place } from "@/lib/what-if/resolve-imagined";
import { ImaginedDialog } from "./imagined-dialog";

/** One record of a hypothesis as its list shows it. */
export interface ListedRecord {
  readonly imagined: Imagined;
  readonly words: string;
  /** What it moves alone; null where it cannot be imagined, and why. */
  readonly alone: StepsAndLadder | null;
  /** What has to be said beside it. */
  readonly notes: readonly string[];
  readonly problem: string | null;
}

interface ImaginedListProps {
  records: readonly ListedRecord[];
  place: Place;
  onChange: (at: number, imagined: Imagined) => void;
  onRemove: (at: number) => void;
}

/** What is imagined, each with what it moves alone; any of it can be changed or left out again. */
export function ImaginedList({ records, place, onChange, onRemove }: ImaginedListProps) {
  const [edited, setEdited] = useState<number | null>(null);
  const record = edited === null ? undefined : records[edited];
  return (
    <>
      <ol className="divide-y divide-border">
        {records.map(({ words, alone, notes, problem }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what is imagined has no name but its place
          <li key={at} className="flex items-start gap-2 py-2 first:pt-0">
            <div className="min-w-0 flex-1">
              <p className="text-sm">{words}</p>
              {problem === null ? <Moves alone={alone} /> : <p className="text-danger text-xs">{problem}</p>}
              {notes.map((note) => (
                <p key={note} className="pt-0.5 text-muted text-xs">
                  {note}
                </p>
              ))}
            </div>
            <div className="flex shrink-0 print:hidden">
              <Button variant="ghost" size="icon" aria-label={`Change: ${words}`} onClick={() => setEdited(at)}>
                <Pencil aria-hidden="true" />
              </Button>
              <Button variant="ghost" size="icon" aria-label={`Leave out: ${words}`} onClick={() => onRemove(at)}>
                <X aria-hidden="true" />
              </Button>
            </div>
          </li>
        ))}
      </ol>
      {record && edited !== null ? (
        <ImaginedDialog
          key={edited}
          open
          onOpenChange={(isOpen) => (isOpen ? null : setEdited(null))}
          title={`What if: ${declarationOf(record.imagined, place).words.some}`}
          imagined={record.imagined}
          saves="See what it would do"
          place={place}
          onSaid={(imagined) => onChange(edited, imagined)}
        />
      ) : null}
    </>
  );
}

/** The steps that it moves by as much as is shown. */
function Moves({ alone }: { alone: StepsAndLadder | null }) {
  if (alone === null) return null;
  const moved = STEPS.filter((step) => Math.abs(alone[step]) >= 0.05);
  if (moved.length === 0) return <p className="text-muted text-xs">Alone it would move no step.</p>;
  return (
    <p className="flex flex-wrap gap-x-3 text-muted text-xs">
      {moved.map((step) => (
        <span key={step} className="inline-flex items-baseline gap-1">
          {STEP_LABELS[step]} <Delta points={alone[step]} />
        </span>
      ))}
    </p>
  );
}
