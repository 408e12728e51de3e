"use client";

import { RootsMap } from "@/components/charts/roots-map";
import type { RootsShapes } from "@/components/charts/roots-shapes";
import { TableTwin } from "@/components/charts/table-twin";
import { TIE_HALF_LIFE_DAYS } from "@/lib/calendar/contact-fade";
import { RootsTable, type RootsTableRow } from "./roots-table";

interface RootsBoardProps {
  shapes: RootsShapes;
  rows: readonly RootsTableRow[];
  /** The account with everybody, and without whoever is thought away. */
  whole: string;
  chosen: string | null;
  /** On paper nobody can be chosen. */
  isPaper: boolean;
  /** Between the picture and its numbers: what is left without whoever is chosen. */
  children: React.ReactNode;
}

/** The picture and its numbers, made in the browser out of what both are drawn from. */
export function RootsBoard({ shapes, rows, whole, chosen, isPaper, children }: RootsBoardProps) {
  const hrefOf = (id: string) =>
    `${id === chosen ? whole : `${whole}${whole.includes("?") ? "&" : "?"}without=${id}`}#roots`;
  return (
    <>
      <RootsMap shapes={shapes} hrefOf={isPaper ? null : hrefOf} />
      <Legend />
      {children}
      <TableTwin>
        <RootsTable rows={rows} hrefOf={hrefOf} />
      </TableTwin>
    </>
  );
}

function Legend() {
  return (
    <p className="roots-legend flex flex-wrap items-center gap-x-4 pt-3 text-muted text-xs">
      <span className="flex items-center gap-1.5">
        <i />
        <span>thicker with more contact, each counting half after {TIE_HALF_LIFE_DAYS} days</span>
      </span>
      <span className="flex items-center gap-1.5">
        <i data-look="only" />
        the only tie somebody has
      </span>
      <span className="print:hidden">Choose a person to see the account without them.</span>
    </p>
  );
}
