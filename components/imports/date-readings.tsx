import Link from "next/link";
import type { DateOrder } from "@/lib/schemas/import";

export interface DateReading {
  readonly order: DateOrder;
  /** By a person; else the dates of the column themselves show it. */
  readonly isChosen: boolean;
  /** As the file calls them. */
  readonly columns: readonly string[];
}

interface DateReadingsProps {
  readings: readonly DateReading[];
  /** Where it can be changed; null when it is too late. */
  columnsHref: string | null;
}

const WORDS = {
  day_first: "day first: 03/04/2026 is 3 April",
  month_first: "month first: 03/04/2026 is 4 March",
} as const;

/** How dates were read that could be read in two ways. */
export function DateReadings({ readings, columnsHref }: DateReadingsProps) {
  if (readings.length === 0) return null;
  return (
    <ul className="space-y-0.5 text-muted text-sm">
      {readings.map(({ order, isChosen, columns }) => (
        <li key={order}>
          Dates in {columns.map((name) => `“${name}”`).join(", ")} are read {WORDS[order]},{" "}
          {isChosen ? "as you chose" : "as days above 12 in the file show"}.{" "}
          {columnsHref ? (
            <Link href={columnsHref} className="text-accent underline underline-offset-2">
              Change the order of dates
            </Link>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
