import type { Momentum, StepsAndLadder } from "../results";
import { roundParts } from "./round-parts";

/** The unit in which points are shown. */
export const TENTH = 0.1;

/** The news of late as every list of what changed shows it: rounded so that news and ageing add up to their total. */
export function newsShown({ news, ageing }: Momentum, key: keyof StepsAndLadder): number {
  const parts = [
    { id: "news", value: news[key] },
    { id: "ageing", value: ageing[key] },
    { id: "model", value: 0 },
  ];
  return roundParts(parts, TENTH).parts.find(({ id }) => id === "news")?.value ?? news[key];
}
