import { formatDay } from "@/lib/format/dates";

interface DayWordsProps {
  /** The page shows what was known on another day than its own. */
  isApart: boolean;
  /** Null where the day of the address cannot be imagined. */
  daysLater: number | null;
  today: string;
}

/** Why a day cannot be imagined, and what becomes of the days of a record on one that can. */
export function DayWords({ isApart, daysLater, today }: DayWordsProps) {
  if (daysLater === 0) return null;
  const day = formatDay(today);
  if (daysLater !== null) {
    return (
      <p className="pt-2 text-muted text-xs">
        {`What a record says of ${day} and before is as much later; a day that lies ahead stays as it was typed.`}
      </p>
    );
  }
  const refused = isApart
    ? "A later day is told only from what was known on the day of the page: leave out “Known by”."
    : `Choose a day from ${day} on, at most a year later: what lies further ahead nobody knows.`;
  return <p className="pt-2 text-danger text-xs">{`${refused} Shown is ${day}.`}</p>;
}
