import type { SeenDecisions } from "@/lib/report/decisions-seen";

/** "5 decisions of theirs in a year: told after 4 of 5, asked before 1 of 5": what is seen beside what both sides say. */
export function seenWords({ count, parts }: SeenDecisions, whose: "ours" | "theirs"): string {
  const of = `${whose === "theirs" ? "of theirs" : "of ours"} in a year`;
  if (count === 0) return `no decision ${of} on record`;
  const told = parts.map((part) => `${part.words.toLowerCase()} ${part.count} of ${count}`).join(", ");
  return `${count} ${count === 1 ? "decision" : "decisions"} ${of}: ${told}`;
}
