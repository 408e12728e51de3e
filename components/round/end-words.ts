import type { RoundLine } from "@/lib/report/round-card";

/** "5 answered, 6 skipped, 1 left."; of what was not answered nothing is said but that it is fine. */
export function endWords(lines: readonly Pick<RoundLine, "answer" | "isPast">[]): string {
  const answered = lines.filter(({ answer }) => answer !== null).length;
  const skipped = lines.filter(({ answer, isPast }) => answer === null && isPast).length;
  const left = lines.length - answered - skipped;
  const parts = [`${answered} answered`, `${skipped} skipped`, ...(left > 0 ? [`${left} left`] : [])];
  return `${parts.join(", ")}.${answered === 0 ? " Nothing was recorded: an unknown is better than a guess." : ""}`;
}
