import type { CircumstanceSources } from "@/lib/data/circumstance-sources";
import type { PromiseDetail } from "@/lib/data/promises";
import type { RegisterRow } from "@/lib/registers/register";
import type { Bundle, Evidence } from "@/lib/scoring";

/** All that an account is judged by, as far as a judgement of its moment or of a day after it asks for it. */
export interface Ground {
  /** Also what lapses within a year if nobody acts, each dated by its moment. */
  readonly evidence: readonly Evidence[];
  readonly bundles: readonly Bundle[];
  readonly source: CircumstanceSources;
  /** Records that somebody can still say something about, and all that say something only together. */
  readonly rows: readonly RegisterRow[];
  /** Ours that nobody has settled. */
  readonly promises: readonly OpenPromise[];
  /** By each of ours the evidence of talks that nobody else of ours was in. */
  readonly heldAlone: Readonly<Record<string, readonly string[]>>;
}

type OpenPromise = Pick<PromiseDetail, "id" | "summary" | "importance" | "dueOn">;

/** When it is: the instant that is judged, and by what was known. */
export interface ImaginedMoment {
  readonly asOf: number;
  readonly knownAt: number;
}
