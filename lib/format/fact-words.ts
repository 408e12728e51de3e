import { barrierValue, type FactIndicator, seatValue, sponsorValue, valueCaseValue } from "@/lib/scoring";

type Anchors = readonly (readonly [number, string])[];

const SEATS: Anchors = [
  [seatValue("standing"), "Standing seat"],
  [seatValue("consulted"), "Consulted"],
  [seatValue("none"), "None"],
];

/** Values on the anchors of the scoring model, the greatest first, and what each says. */
export const FACT_ANCHORS: Partial<Record<FactIndicator, Anchors>> = {
  valueCase: [
    [valueCaseValue("agreed_and_quantified"), "Agreed and quantified"],
    [valueCaseValue("agreed"), "Agreed by them"],
    [valueCaseValue("drafted"), "Drafted"],
    [valueCaseValue("none"), "None"],
  ],
  seatAtTheirs: SEATS,
  seatAtOurs: SEATS,
  sponsor: [
    [sponsorValue("active"), "Active"],
    [sponsorValue("named"), "Named"],
    [sponsorValue("none"), "None"],
  ],
  barrier: [
    [barrierValue(4), "Leaving is close to impossible"],
    [barrierValue(3), "Leaving is hard"],
    [barrierValue(2), "Leaving would be felt"],
    [barrierValue(1), "Leaving takes some effort"],
    [barrierValue(0), "Nothing holds them"],
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
