import type { AccountRegisters } from "@/lib/data/account-registers";
import { tellTogether } from "@/lib/registers/tell-together";
import { FACT_KINDS } from "@/lib/schemas/fact-review";
import type { RegisterNoun } from "@/lib/schemas/register-noun";

/** A fact as it was told last: by a review, or by its register as a whole (decision 0063). */
export interface KnownFact {
  readonly kind: (typeof FACT_KINDS)[number];
  /** Null where nobody has told it. */
  readonly said: SaidOfFact | null;
}

interface SaidOfFact {
  readonly value: number;
  /** What a register rests on, or what somebody wrote beside a review. */
  readonly words: string | null;
  readonly at: number;
  /** The register that tells it; null where it was typed by hand. */
  readonly noun: RegisterNoun | null;
}

/** Every kind of fact, also those nobody has told. */
export function listFacts(
  { factReviews, rows }: Pick<AccountRegisters, "factReviews" | "rows">,
  asOf: number,
): readonly KnownFact[] {
  const kept = new Map(
    tellTogether(rows, asOf).map(({ fact, noun, title, value, evidence }) => [
      fact,
      { value, words: title, at: evidence.occurredAt, noun },
    ]),
  );
  return FACT_KINDS.map((kind) => {
    // Newest first, as they were listed.
    const review = factReviews.find((one) => one.kind === kind && one.reviewedAt.getTime() <= asOf);
    const typed = review && { value: review.value, words: review.note, at: review.reviewedAt.getTime(), noun: null };
    const told = kept.get(kind);
    const isKept = told !== undefined && told.at <= asOf && (typed === undefined || told.at >= typed.at);
    return { kind, said: (isKept ? told : typed) ?? null };
  });
}
