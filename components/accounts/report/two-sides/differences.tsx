"use client";

import { DiagonalPicture } from "@/components/charts/diagonal-picture";
import type { DiagonalDot } from "@/components/charts/diagonal-places";
import { NumbersTable } from "@/components/charts/numbers-table";
import { TableTwin } from "@/components/charts/table-twin";

export interface DifferenceGroup {
  readonly title: string;
  readonly lines: readonly { readonly number: string; readonly label: string; readonly words: string }[];
}

interface DifferencesProps {
  label: string;
  dots: readonly DiagonalDot[];
  groups: readonly DifferenceGroup[];
  /** Of the table: question, ours, theirs, gap. */
  rows: readonly (readonly string[])[];
}

/** Drawn from finished words here, so that a page does not carry the picture twice. */
export function Differences({ label, dots, groups, rows }: DifferencesProps) {
  return (
    <>
      <div className="grid items-start gap-x-6 gap-y-3 sm:grid-cols-2">
        <DiagonalPicture label={label} dots={dots} />
        <div className="space-y-3 text-sm">
          {groups.map(({ title, lines }) => (
            <div key={title}>
              <h3 className="text-muted text-xs">{title}</h3>
              {lines.length === 0 ? <p className="text-muted">None.</p> : null}
              <ul>
                {lines.map((line) => (
                  <li key={line.number} className="flex flex-wrap justify-between gap-x-3">
                    <span>
                      <b>{line.number}</b> {line.label}
                    </span>
                    <span className="text-muted text-xs">{line.words}</span>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      </div>
      <TableTwin>
        <NumbersTable
          caption="The seven questions, what we say and what they say"
          heads={["Question", "We say", "They say", "Gap"]}
          rows={rows.map((cells, key) => ({ key, cells }))}
        />
      </TableTwin>
    </>
  );
}
