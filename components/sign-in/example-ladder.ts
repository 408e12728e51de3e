import type { ComponentProps } from "react";
import type { LadderPicture } from "@/components/charts/ladder-picture";
import { DEFAULT_MODEL, type Thresholds, thresholdsOf } from "@/lib/scoring";

/** Nobody has signed in yet, so there is no workspace whose model could be asked. */
export const EXAMPLE_THRESHOLDS: Thresholds = thresholdsOf(DEFAULT_MODEL);

/** A made-up account that shows every state of the picture at once. */
export const EXAMPLE_LADDER: ComponentProps<typeof LadderPicture>["score"] = {
  steps: {
    satisfaction: { score: 78, reading: 84, coverage: 0.82, state: "carries" },
    experience: { score: 69, reading: 75, coverage: 0.74, state: "carries" },
    proposition: { score: 63, reading: 70, coverage: 0.62, state: "carries" },
    delivery: { score: 31, reading: 22, coverage: 0.7, state: "weak" },
    creation: { score: 50, reading: null, coverage: 0, state: "unproven" },
    entanglement: { score: 66, reading: 79, coverage: 0.55, state: "carries" },
  },
  ladder: { index: 54, standsOn: "proposition", firm: true, hollow: { entanglement: "undermined" } },
  rungs: { value: { score: 48, reading: 44 } },
};
