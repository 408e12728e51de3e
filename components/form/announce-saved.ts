"use client";

import { toast } from "sonner";
import type { SavedAnswer } from "@/lib/schemas/results";
import { scoreWords } from "./score-words";

interface Announcement {
  readonly title: string;
  readonly saved: SavedAnswer;
  readonly undo?: (() => void) | undefined;
}

/** Says that it is saved and what it did to the score. */
export function announceSaved({ title, saved, undo }: Announcement): void {
  const [score] = saved.scores;
  toast.success(title, {
    ...(score ? { description: scoreWords(score) } : {}),
    ...(undo ? { action: { label: "Undo", onClick: undo } } : {}),
  });
}
