"use client";

import { toast } from "sonner";
import { formatPoints, formatScore } from "@/lib/format/scores";
import type { SavedAnswer } from "@/lib/schemas/results";

interface Announcement {
  readonly title: string;
  readonly saved: SavedAnswer;
  /** The ladder index before the save, when it is known. */
  readonly indexBefore?: number | undefined;
  readonly undo?: (() => void) | undefined;
}

/** Says that it is saved and what it did to the score. */
export function announceSaved({ title, saved, indexBefore, undo }: Announcement): void {
  const [score] = saved.scores;
  toast.success(title, {
    ...(score ? { description: scoreWords(score.index, indexBefore) } : {}),
    ...(undo ? { action: { label: "Undo", onClick: undo } } : {}),
  });
}

function scoreWords(index: number, before: number | undefined): string {
  const now = `Ladder index ${formatScore(index)}`;
  if (before === undefined) return now;
  const points = formatPoints(index - before);
  return points === "0.0" ? `${now}, unchanged` : `${now} (${points})`;
}
