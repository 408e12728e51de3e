import type { ComponentProps } from "react";
import type { FactIndicator } from "@/lib/scoring";
import type { FactReviews } from "./fact-reviews";

interface Review {
  readonly kind: FactIndicator;
  readonly value: number;
  readonly note: string | null;
  readonly reviewedAt: Date;
}

/** Of each kind the newest review; they come newest first. */
export const lastReviews = (reviews: readonly Review[]): ComponentProps<typeof FactReviews>["last"] =>
  Object.fromEntries(
    reviews
      .toReversed()
      .map(({ kind, value, note, reviewedAt }) => [kind, { value, note, reviewedAt: reviewedAt.getTime() }]),
  );
