import { formatScore } from "@/lib/format/scores";
import { ownValue } from "@/lib/schemas/own-value";
import type { Thresholds } from "@/lib/scoring";

/** What stands in a column of a list, in a sentence for somebody who sees it for the first time; not all need one. */
export const columnMeaning = (label: string, { high }: Thresholds): string | undefined =>
  label === "Stands on"
    ? `The highest rung up to which every rung carries: a score of ${formatScore(high)} or more, with evidence behind it.`
    : ownValue(MEANINGS, label);

const MEANINGS: Readonly<Record<string, string>> = {
  Tier: "How much care they get: key, growth or light.",
  Segment: "To which group of customers they belong, in our own words.",
  Renewal: "When the contracts in force end; where there are none, the day that was declared.",
  Owner: "Who of us answers for the relationship.",
  ARR: "Annual recurring revenue: what they pay in a year, in the currency of their contract.",
  Ladder: "Its six steps from satisfaction to entanglement. Solid is proven, hatched is said but not proven yet.",
  "Ladder and index":
    "Its steps from satisfaction to entanglement, and the whole in one number from 0 to 100. 50 means that nothing is proven either way.",
  Index: "The whole ladder in one number from 0 to 100; 50 means that nothing is proven either way.",
  Change: "The index then and now, in whole points.",
  Coverage:
    "How much of what could be known about them is known, to five percent. Where it is low, ask before you judge.",
  Type: "What kind of relationship the evidence shows. What we declare stands below it where it differs.",
  "What holds them":
    "Earned: they want to stay. Dependent on us: leaving would hurt, and that they want to stay is not proven. Captive: they stay because they must. Free to leave: it would cost them little.",
  Risk: "Warning signs add up: three points mean at risk, fewer mean watch. It says whom to look at first, not who will leave.",
  "Act by":
    "The last moment to act: the last day for notice, the end of what holds them, or the renewal, whichever comes first.",
  "We vs. they":
    "How much closer we judge the relationship than they do, in points. With a minus they see more than we do.",
  "How they differ": "The average over all questions that both sides answered, in points of a hundred.",
  "Gap times ARR": "The share of their ARR that the gap is of a hundred points: where a talk about it is worth most.",
  "Next step":
    "What would carry them up the ladder: mend the lowest rung that is weak, or prove the lowest one not proven.",
};
