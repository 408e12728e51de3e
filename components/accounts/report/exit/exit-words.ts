import { formatDay, formatRelativeDay } from "@/lib/format/dates";
import type { ExitBarrier, ExitTerm } from "@/lib/report/exit-sheet";

/** "Contract until 31 Mar 2027, notice by 31 Dec 2026". */
export function termWords({ endsOn, noticeOn }: ExitTerm, today: string): string {
  const until = endsOn === null ? "A contract without an end" : `Contract until ${formatDay(endsOn)}`;
  if (noticeOn === null) return `${until}; no day of notice is on record.`;
  const notice =
    noticeOn < today ? `the last day of notice was ${formatDay(noticeOn)}` : `notice by ${formatDay(noticeOn)}`;
  return `${until}; ${notice}.`;
}

export const endWords = ({ endsOn }: Pick<ExitBarrier, "endsOn">, today: string): string =>
  endsOn === null ? "no end on record" : `holds until ${formatDay(endsOn)}, ${formatRelativeDay(endsOn, today)}`;

/** What the law says of a cloud contract; null where it says nothing. */
export function lawWords({ freeOn }: Pick<ExitBarrier, "freeOn">, today: string): string | null {
  if (freeOn === null) return null;
  const when = today < freeOn ? `from ${formatDay(freeOn)} on` : `since ${formatDay(freeOn)}`;
  return `Cloud contract under EU law: ${when} no charge for switching may be taken (Data Act, Article 29).`;
}

const WHOSE_ACTION = { us: "ours", them: "theirs", both: "of both sides" };

/** What we would hand over, and by whose action; a sheet that says neither is no way out. */
export function handoverWords({ handover, clearedBy }: Pick<ExitBarrier, "handover" | "clearedBy">): {
  readonly words: string;
  readonly isSaid: boolean;
} {
  const action =
    clearedBy === null ? "Whose action it takes is not said." : `The action is ${WHOSE_ACTION[clearedBy]}.`;
  if (handover === null) return { words: `What we would hand over nobody has said. ${action}`, isSaid: false };
  return { words: `We hand over: ${handover.replace(/\.$/, "")}. ${action}`, isSaid: clearedBy !== null };
}
