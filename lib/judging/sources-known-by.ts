import type { CircumstanceSources } from "@/lib/data/circumstance-sources";
import { statedBy } from "./circumstances-of-account";

/** No more than was on record at an instant, so that a judgement of a later day does not count what was entered since. */
export function sourcesKnownBy(sources: CircumstanceSources, knownAt: number): CircumstanceSources {
  const isKnown = ({ recordedAt }: { readonly recordedAt: number }) => recordedAt <= knownAt;
  return {
    ...statedBy(sources, knownAt),
    interactions: sources.interactions.filter(isKnown),
    met: sources.met.filter(isKnown),
    purchases: sources.purchases.filter(isKnown),
    contracts: sources.contracts.filter(({ createdAt }) => createdAt <= knownAt),
    barriers: sources.barriers.filter(isKnown),
    surveyedAt: sources.surveyedAt.filter(isKnown),
    shown: sources.shown.filter(isKnown),
  };
}
