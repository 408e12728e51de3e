import { STEPS, type StepsAndLadder } from "@/lib/scoring";
import type { Place, Resolved } from "./resolve-imagined";

/** What has to be said of somebody's leaving beside its points: that a rise is no gain, and what does not go along. */
export function leavingWords(
  { kind, fields }: Pick<Resolved, "kind" | "fields">,
  alone: StepsAndLadder | null,
  { ground, members }: Pick<Place, "ground" | "members">,
): readonly string[] {
  if (kind !== "leaving" || alone === null) return [];
  const isRaising = [...STEPS, "ladder" as const].some((height) => alone[height] >= LEAST_SHOWN);
  const isOurs = members.some(({ id }) => id === fields["personId"]);
  return [...(isRaising ? [NO_GAIN] : []), ...(isOurs && ground.bundles.length > 0 ? [KEPT] : [])];
}

/** Less rounds to nothing. */
const LEAST_SHOWN = 0.05;
const NO_GAIN = "What rises, rises because what hangs on them weighs it down: their going would be no gain.";
const KEPT =
  "Talks that only they had are kept here, for of a long relationship it is not told who of ours was there. The view of the people counts them as gone.";
