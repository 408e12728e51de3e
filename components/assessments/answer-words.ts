import { QUESTION_ANCHORS } from "@/lib/format/question-labels";
import type { Question, Side } from "@/lib/scoring";

/** "3 · Asked before key decisions", or that nothing could be said. */
export function answerWords(side: Side, question: Question, value: number | null): string {
  if (value === null) return "Can’t say";
  return `${value} · ${QUESTION_ANCHORS[side][question][value] ?? ""}`;
}
