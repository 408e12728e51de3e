import * as front from "@/lib/scoring";
import * as creation from "@/lib/scoring/indicators/creation-values";
import * as delivery from "@/lib/scoring/indicators/delivery-values";
import * as entanglement from "@/lib/scoring/indicators/entanglement-values";
import * as experience from "@/lib/scoring/indicators/experience-values";
import * as proposition from "@/lib/scoring/indicators/proposition-values";
import { recordWeight } from "@/lib/scoring/indicators/record-weight";
import * as satisfaction from "@/lib/scoring/indicators/satisfaction-values";
import * as results from "@/lib/scoring/results";
import * as types from "@/lib/scoring/types";

/** The library from inside: documents speak also of what its front door does not show yet. */
export const scoring = {
  ...front,
  ...types,
  ...results,
  ...satisfaction,
  ...experience,
  ...proposition,
  ...delivery,
  ...creation,
  ...entanglement,
  recordWeight,
};
