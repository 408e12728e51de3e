import "server-only";
import type { EvidencePost } from "./post-evidence";

/**
 * Of statements that stand beside earlier ones of the same id: one is taken back or restored, and whichever is `last` now
 * speaks. Dropping alone would not do: no older revision revives by itself (scoring model 2.1).
 */
export function spokenAgain(
  post: EvidencePost,
  { isRemoved, last }: { readonly isRemoved: boolean; readonly last: readonly EvidencePost[] },
): readonly EvidencePost[] {
  const gone: EvidencePost = { ...post, mode: "replace", evidence: [], withdrawn: [] };
  return [...(isRemoved ? [gone] : []), ...last.map((one): EvidencePost => ({ ...one, mode: "speak again" }))];
}
