"use client";

import { useState } from "react";
import { toast } from "sonner";
import { useAnnounce } from "@/components/form/use-announce";
import { removeRecord } from "@/components/taken-back/remove-record";
import { reviewFactAction } from "@/lib/actions/fact-reviews";
import { DAY_MS } from "@/lib/calendar/days";
import { INDICATOR_LABELS } from "@/lib/format/indicator-labels";
import type { FactIndicator } from "@/lib/scoring";

export interface Reviewing {
  readonly accountId: string;
  readonly kind: FactIndicator;
  /** "2026-03-14", where the person is. */
  readonly today: string;
  /** UTC milliseconds. */
  readonly now: number;
}

/** Says in one press what a fact comes to today; it can be taken back. */
export function useReview({ accountId, kind, today, now }: Reviewing) {
  const announce = useAnnounce();
  const [isPending, setPending] = useState(false);
  const review = async (value: number, note: string) => {
    setPending(true);
    // At noon, as records of registers are, so that of what is said on one day the later word counts.
    const at = Math.min(Date.parse(today) + DAY_MS / 2, now);
    const raw = { accountId, kind, value, note, reviewedAt: new Date(at).toISOString() };
    const answer = await reviewFactAction(raw, crypto.randomUUID()).catch(() => null);
    setPending(false);
    if (!answer?.ok) {
      toast.error(answer?.message ?? "The server could not be reached. Nothing was changed.");
      return;
    }
    const { data: saved } = answer;
    announce({
      title: `${INDICATOR_LABELS[kind]}: reviewed`,
      saved,
      undo: () => removeRecord({ noun: "fact_review", id: saved.id, isRemoved: true }),
    });
  };
  return { isPending, review };
}
