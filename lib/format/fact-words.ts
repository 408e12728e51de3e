import type { FactIndicator } from "@/lib/scoring";

/** Values on the anchors of the scoring model, the greatest first, and what each says. */
export const FACT_ANCHORS: Partial<Record<FactIndicator, readonly (readonly [number, string])[]>> = {
  valueCase: [
    [100, "Agreed and quantified"],
    [75, "Agreed by them"],
    [40, "Drafted"],
    [0, "None"],
  ],
  seatAtTheirs: [
    [100, "Standing seat"],
    [50, "Consulted"],
    [0, "None"],
  ],
  seatAtOurs: [
    [100, "Standing seat"],
    [50, "Consulted"],
    [0, "None"],
  ],
  sponsor: [
    [100, "Active"],
    [50, "Named"],
    [0, "None"],
  ],
  barrier: [
    [100, "Leaving is close to impossible"],
    [75, "Leaving is very hard"],
    [50, "Leaving is hard"],
    [25, "Leaving takes some effort"],
    [0, "Nothing holds them"],
  ],
};

/** What was found at the last review, in words; a share of 100 where there are no words for it. */
export function factWords(kind: FactIndicator, value: number): string {
  const anchors = FACT_ANCHORS[kind];
  const reached = anchors?.find(([from]) => value >= from);
  if (reached) return reached[1];
  return kind === "departments" ? departmentWords(value) : `${Math.round(value)}% of what is critical`;
}

/** The value is the share of active departments, on a straight line from none to all. */
const departmentWords = (value: number): string => `${Math.round(value)}% of relevant departments`;
