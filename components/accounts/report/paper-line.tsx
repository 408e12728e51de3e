"use client";

import { useIsPrinting } from "@/components/ui/use-is-printing";
import { formatDay, formatInstant } from "@/lib/format/dates";

interface PaperLineProps {
  /** The day the sheet speaks about, "2026-03-14". */
  asOfDay: string;
  /** The reader's time zone. */
  zone: string;
}

/** Under the name of the account, on paper only: what day the sheet speaks about, and when it was printed. */
export function PaperLine({ asOfDay, zone }: PaperLineProps) {
  const isPrinting = useIsPrinting();
  return (
    <p className="hidden tabular-nums print:block">
      As of {formatDay(asOfDay)}
      {isPrinting ? `, printed ${formatInstant(Date.now(), zone)}` : null}
    </p>
  );
}
