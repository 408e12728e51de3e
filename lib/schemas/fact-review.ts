import { z } from "zod";
import type { FactIndicator } from "@/lib/scoring";
import { id, optionalText, pastInstant } from "./fields";
import type { RegisterGroup, RegisterNoun } from "./register-noun";

export const FACT_KINDS = [
  "valueCase",
  "seatAtTheirs",
  "seatAtOurs",
  "departments",
  "sponsor",
  "workflow",
  "barrier",
] as const;

/** A dated review of one fact; the value is on the anchors of the scoring model. */
export const factReviewInput = z.strictObject({
  accountId: id,
  kind: z.enum(FACT_KINDS),
  value: z.number().min(0).max(100),
  note: optionalText(1000),
  reviewedAt: pastInstant,
});

/** The register that tells a fact, where there is one (decision 0063). */
export const REGISTER_OF_FACT: { readonly [F in FactIndicator]?: RegisterNoun } = {
  seatAtTheirs: "seat",
  seatAtOurs: "seat",
  sponsor: "sponsor_fact",
  workflow: "workflow",
  barrier: "barrier",
};

/** In which view of an account a fact is looked for. */
export const GROUP_OF_FACT: { readonly [F in FactIndicator]: RegisterGroup } = {
  valueCase: "value",
  seatAtTheirs: "people",
  seatAtOurs: "people",
  sponsor: "people",
  departments: "footprint",
  workflow: "footprint",
  barrier: "footprint",
};

/** What is said today: of a fact that a register tells, only that there is nothing to keep. */
export const reviewByHand = factReviewInput.refine(({ kind, value }) => !REGISTER_OF_FACT[kind] || value === 0, {
  path: ["value"],
  message: "Write down what it rests on: this fact follows from its register.",
});

export type FactReviewInput = z.output<typeof factReviewInput>;

export const factReviewRef = z.strictObject({ factReviewId: id });
