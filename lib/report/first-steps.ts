import type { FirstAccount } from "@/lib/data/first-accounts";

/** How far a workspace that has just begun has come with its first account. */
export interface FirstSteps extends Pick<FirstAccount, "hasPerson" | "hasTheirAnswer" | "hasOurAnswers" | "hasIndex"> {
  /** Null where there is none yet. */
  readonly account: Pick<FirstAccount, "id" | "name" | "ownerId"> | null;
}

const NOTHING: FirstSteps = {
  account: null,
  hasPerson: false,
  hasTheirAnswer: false,
  hasOurAnswers: false,
  hasIndex: false,
};

/** Null once a workspace has more than one account: whoever brings in a file, or adds a second, has begun. */
export function firstSteps([first, another]: readonly FirstAccount[]): FirstSteps | null {
  if (another) return null;
  return first ? { account: first, ...first } : NOTHING;
}
