"use client";

import { DueLineItem } from "@/components/account-list/due-line-item";
import type { DueRow } from "@/components/account-list/due-row";

/** The lines of one stretch of time. */
export const WeekList = ({ rows, today }: { rows: readonly DueRow[]; today: string }) => (
  <ul className="divide-y divide-border">
    {rows.map((row) => (
      <DueLineItem key={row.key} row={row} today={today} />
    ))}
  </ul>
);
