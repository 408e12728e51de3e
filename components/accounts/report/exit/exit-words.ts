import { countWords } from "@/lib/format/count-words";
import { formatDay, formatRelativeDay } from "@/lib/format/dates";
import { UNKNOWN_BEYOND_CONTRACT } from "@/lib/format/lock-labels";
import type { ExitBarrier, ExitSheet, ExitTerm } from "@/lib/report/exit-sheet";
import { lockStanding } from "@/lib/scoring";

/** What the sheet proves, or what is missing before it does: who is held, or has no way out on record, is not shown to be free. */
export function proofWords({ barriers, terms, hasLooked, lock }: Proof): string {
  const gaps = barriers.filter((barrier) => !handoverWords(barrier).isSaid).length;
  const endless = terms.filter(({ endsOn, noticeOn }) => endsOn === null && noticeOn === null);
  const missing = [
    lockStanding(lock) === "captive" ? "they are captive, and stay because they must" : null,
    hasLooked ? null : "nobody has recorded what would hold them",
    gaps > 0 ? `${countWords(gaps, "barrier has", "barriers have")} no way out on record` : null,
    endless.length > 0 ? "a contract has neither an end nor a day of notice on record" : null,
  ].filter((one) => one !== null);
  return missing.length === 0
    ? "It is the proof that this is no lock-in."
    : `It is no proof yet that this is no lock-in: ${missing.join("; ")}.`;
}

type Proof = Pick<ExitSheet, "barriers" | "terms" | "hasLooked" | "lock">;

/** Where no barrier in force is on record. A contract is told above this, and holds them by itself. */
export function noBarrierWords({ terms, hasLooked }: Pick<Proof, "terms" | "hasLooked">): string {
  if (!hasLooked) return terms.length > 0 ? UNKNOWN_BEYOND_CONTRACT : "Nobody has recorded what would hold them.";
  return terms.length > 0
    ? "Beyond that no barrier in force is on record."
    : "No barrier in force is on record: those that were have ended, or hold nobody.";
}

/** "Contract until 31 Mar 2027, notice by 31 Dec 2026". */
export function termWords({ endsOn, noticeOn, count }: ExitTerm, today: string): string {
  const what = count === 1 ? "Contract" : `${count} contracts`;
  const until = endsOn === null ? `${what} without an end` : `${what} until ${formatDay(endsOn)}`;
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
