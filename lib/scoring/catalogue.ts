/**
 * The catalogue of indicators (model section 2.3): the one place that says which step an indicator feeds, how much it
 * weighs there, how fast it fades, which of its records count, and what a record weighs when it is made.
 * Weights and half-lives here are the defaults of the scoring model, which may override them; the rest is fixed.
 */
import { recordOf } from "./record-of";
import { INDICATORS, type Indicator, STEPS, type Step } from "./types";

/** Which records of an indicator count: every id, the newest of each source, or the newest of all. */
type Keeps = "all" | "per-source" | "one";

export interface CatalogueEntry {
  /** The step it feeds; null for `barrier`, which enters no score. */
  readonly step: Step | null;
  /** Share of the step before it is divided by the sum of the step. */
  readonly weight: number;
  /** Days until a record counts half. */
  readonly halfLife: number;
  readonly keeps: Keeps;
  /** Whether one source may carry at most `personCap` fresh answers. */
  readonly capped: boolean;
  /** How many fresh considered answers a plain record is worth; see record-weight.ts for the exceptions. */
  readonly recordWeight: number;
}

const answer = (step: Step, weight: number): CatalogueEntry => ({
  step,
  weight,
  halfLife: 180,
  keeps: "per-source",
  capped: false,
  recordWeight: 1,
});

const heard = (step: Step, weight: number, halfLife: number, recordWeight: number): CatalogueEntry => ({
  step,
  weight,
  halfLife,
  keeps: "all",
  capped: true,
  recordWeight,
});

const record = (step: Step, weight: number, halfLife: number, recordWeight: number): CatalogueEntry => ({
  step,
  weight,
  halfLife,
  keeps: "all",
  capped: false,
  recordWeight,
});

const fact = (step: Step | null, weight: number): CatalogueEntry => ({
  step,
  weight,
  halfLife: 365,
  keeps: "one",
  capped: false,
  recordWeight: 6,
});

/** The customer's and the team's answer to one question share ten points of entanglement at 2 : 1. */
const theirs = answer("entanglement", 1 / 15);
const ours = answer("entanglement", 1 / 30);

export const CATALOGUE: Readonly<Record<Indicator, CatalogueEntry>> = {
  csat: heard("satisfaction", 0.35, 180, 1),
  nps: answer("satisfaction", 0.25),
  tone: heard("satisfaction", 0.4, 90, 0.5),
  ces: heard("experience", 0.4, 180, 1),
  support: record("experience", 0.35, 90, 1),
  reply: record("experience", 0.25, 90, 0.5),
  valueCase: fact("proposition", 0.5),
  propositionPulse: answer("proposition", 0.5),
  attainment: record("delivery", 0.5, 365, 3),
  deliveryPulse: answer("delivery", 0.3),
  promise: record("delivery", 0.2, 365, 1),
  creationPulse: answer("creation", 0.4),
  idea: record("creation", 0.2, 365, 1),
  jointSession: heard("creation", 0.2, 180, 1),
  goal: record("creation", 0.2, 365, 2),
  "q1.customer": theirs,
  "q2.customer": theirs,
  "q3.customer": theirs,
  "q4.customer": theirs,
  "q5.customer": theirs,
  "q6.customer": theirs,
  "q7.customer": theirs,
  "q1.team": ours,
  "q2.team": ours,
  "q3.team": ours,
  "q4.team": ours,
  "q5.team": ours,
  "q6.team": ours,
  "q7.team": ours,
  seatAtTheirs: fact("entanglement", 0.06),
  seatAtOurs: fact("entanglement", 0.06),
  departments: fact("entanglement", 0.06),
  sponsor: fact("entanglement", 0.06),
  workflow: fact("entanglement", 0.06),
  barrier: fact(null, 0),
};

/** The indicators that feed each step, in the order of the catalogue. */
export const MEMBERS: Readonly<Record<Step, readonly Indicator[]>> = recordOf(STEPS, (step) =>
  INDICATORS.filter((indicator) => CATALOGUE[indicator].step === step),
);
