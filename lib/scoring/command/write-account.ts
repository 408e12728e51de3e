import type { LadderScore } from "../results";
import type { AccountRequest } from "./read-account";

/** One line of output (model section 8.2): the instants as they were written, numbers with full precision. */
export function writeAccount({ account, asOf, knownAt }: AccountRequest, score: LadderScore): string {
  const { modelVersion: _, ...said } = score;
  return JSON.stringify({ account, ...said, asOf, knownAt });
}
