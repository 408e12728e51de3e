import { z } from "zod";
import { pageNumber } from "./fields";

/** What whoever answers for an account expects of its next renewal. */
export const RENEWAL_CALLS = ["stays", "in_doubt", "leaves"] as const;
export type RenewalCall = (typeof RENEWAL_CALLS)[number];

export const RENEWAL_CALL_LABELS: { readonly [C in RenewalCall]: string } = {
  stays: "They will renew",
  in_doubt: "In doubt",
  leaves: "They will leave",
};

/** Whose call it is. */
export const RENEWAL_SIDES = ["owner", "score"] as const;
export type RenewalSide = (typeof RENEWAL_SIDES)[number];

/** What really happened at a renewal. */
export const OUTCOMES = ["renewed", "expanded", "contracted", "churned"] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const OUTCOME_LABELS: { readonly [O in Outcome]: string } = {
  renewed: "Renewed",
  expanded: "Expanded",
  contracted: "Contracted",
  churned: "Churned",
};

/** What a renewal asks for, of whom, in the order in which the desk shows it. */
export const RENEWAL_ASKS = ["call", "decision", "outcome", "nothing"] as const;
export type RenewalAsk = (typeof RENEWAL_ASKS)[number];
/** What somebody does about it. */
export type RenewalStep = Exclude<RenewalAsk, "nothing">;

export const renewalQuery = z.object({
  /** Whose renewals the desk shows; left out, what the role of the reader begins with. */
  owner: z.enum(["me", "everybody"]).optional().catch(undefined),
  /** Only those that ask for this, page by page; left out, the first of each. */
  asks: z.enum(RENEWAL_ASKS).optional().catch(undefined),
  page: pageNumber,
});
export type RenewalQuery = z.output<typeof renewalQuery>;
