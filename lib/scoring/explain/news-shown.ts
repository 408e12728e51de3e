import type { Momentum, StepsAndLadder } from "../results";
import { roundParts } from "./round-parts";

/** The unit in which points are shown. */
export const TENTH = 0.1;

/** The change of late as every list of what changed shows it, in points: its two parts rounded so that they add up to it. */
export function lateChange({ news, ageing }: Momentum, key: keyof StepsAndLadder) {
  const parts = [
    { id: "news", value: news[key] },
    { id: "ageing", value: ageing[key] },
    { id: "model", value: 0 },
  ];
  const rounded = roundParts(parts, TENTH);
  const of = (id: string) => rounded.parts.find((part) => part.id === id)?.value ?? 0;
  return { news: of("news"), ageing: of("ageing"), total: rounded.total };
}

/** The news of it alone. */
export const newsShown = (momentum: Momentum, key: keyof StepsAndLadder): number => lateChange(momentum, key).news;
