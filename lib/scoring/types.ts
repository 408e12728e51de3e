/**
 * What goes into a score. What comes out is in results.ts.
 * Names, units and domains follow the scoring model: values, scores, readings and standard deviations are points on a
 * 0–100 scale, ages and half-lives are days, coverage and credibility are fractions. `null` means "not known", never 0.
 */

/** The six steps the ladder walks, lowest first. */
export const STEPS = ["satisfaction", "experience", "proposition", "delivery", "creation", "entanglement"] as const;
export type Step = (typeof STEPS)[number];

/** The steps that the value rung is the mean of. */
export const VALUE_STEPS = ["proposition", "delivery", "creation"] as const satisfies readonly Step[];

/** The four rungs people see; three of them are one step each. */
export const RUNGS = ["satisfaction", "experience", "value", "entanglement"] as const;
export type Rung = (typeof RUNGS)[number];

export const QUESTIONS = ["q1", "q2", "q3", "q4", "q5", "q6", "q7"] as const;
export type Question = (typeof QUESTIONS)[number];

export const SIDES = ["customer", "team"] as const;
export type Side = (typeof SIDES)[number];

export const INDICATORS = [
  "csat",
  "nps",
  "tone",
  "ces",
  "support",
  "reply",
  "valueCase",
  "propositionPulse",
  "attainment",
  "deliveryPulse",
  "promise",
  "creationPulse",
  "idea",
  "jointSession",
  "goal",
  "q1.customer",
  "q2.customer",
  "q3.customer",
  "q4.customer",
  "q5.customer",
  "q6.customer",
  "q7.customer",
  "q1.team",
  "q2.team",
  "q3.team",
  "q4.team",
  "q5.team",
  "q6.team",
  "q7.team",
  "seatAtTheirs",
  "seatAtOurs",
  "departments",
  "sponsor",
  "workflow",
  "barrier",
] as const;
export type Indicator = (typeof INDICATORS)[number];

/** One dated observation. Records with the same `id` are revisions of one another (model section 2.1). */
export interface Evidence {
  readonly id: string;
  readonly indicator: Indicator;
  /** Who or what the value came from; caps count by source. */
  readonly source: string;
  /** When it happened, UTC milliseconds. */
  readonly occurredAt: number;
  /** When we learned it, UTC milliseconds. */
  readonly recordedAt: number;
  /** 0–100; 50 is neutral on every indicator. */
  readonly value: number;
  /** (0, 100]: how many fresh considered answers this record is worth. */
  readonly weight: number;
  readonly retracted?: boolean | undefined;
  /** The person the evidence hangs on; the source when absent. */
  readonly person?: string | undefined;
}

/**
 * Records that differ in nothing but their moments, and were known long before anything that is asked now (model section
 * 7): told by when they happened, because a busy account has thousands.
 */
export interface Bundle extends Omit<Evidence, "id" | "occurredAt" | "retracted"> {
  /** UTC milliseconds, in any order. */
  readonly occurredAt: readonly number[];
}

export const BEHAVIOURS = [
  "ideas",
  "events",
  "helps-out",
  "reviews",
  "co-creates",
  "complains",
  "buys",
  "brings-others",
  "speaks-well",
  "markets-for-us",
  "gives-feedback",
] as const;
export type Behaviour = (typeof BEHAVIOURS)[number];

export interface BehaviourEvent {
  readonly behaviour: Behaviour;
  /** UTC milliseconds. */
  readonly occurredAt: number;
  /** UTC milliseconds; `occurredAt` when absent. */
  readonly recordedAt?: number | undefined;
}

export type SupplierShare = "sole" | "main" | "one-of-many" | "unknown";

/** What relationship type and risk need and evidence does not tell (model section 2.5). All as of the scored instant. */
export interface Circumstances {
  readonly purchasesEver: number;
  readonly daysSinceLastPurchase: number | null;
  readonly contractInForce: boolean;
  readonly tenureDays: number;
  readonly daysSinceCommitment: number | null;
  readonly supplierShare: SupplierShare;
  readonly daysSinceTwoWayContact: number | null;
  readonly daysSinceCustomerContact: number | null;
  readonly medianContactGapDays: number | null;
  readonly daysToRenewal: number | null;
  readonly oldestOpenComplaintDays: number | null;
  readonly daysSinceSponsorLost: number | null;
  readonly activeContactsLast90Days: number | null;
  readonly activeContactsPrior275Days: number | null;
  /**
   * Days since the first contact on record, whoever began it; 0 where none is. Nothing recorded is not silence, so
   * without a contact of theirs no silence is longer. null: not told, as on the command line, and the tenure decides.
   */
  readonly daysOnRecord: number | null;
}

/** One account at one instant: everything `scoreAccount` reads besides the model. */
export interface AccountInput {
  readonly evidence: readonly Evidence[];
  /** More of it, all of it older and known for longer than `LATELY_DAYS`, and of indicators that keep all. */
  readonly bundles?: readonly Bundle[] | undefined;
  readonly circumstances?: Partial<Circumstances> | undefined;
  readonly behaviours?: readonly BehaviourEvent[] | undefined;
  /** The instant the score speaks about, UTC milliseconds. */
  readonly asOf: number;
  /** Only what was recorded by then is used, UTC milliseconds; `asOf` when absent. */
  readonly knownAt?: number | undefined;
  /** Also score what is left without this person's evidence (model section 3.15). */
  readonly withoutPerson?: string | undefined;
  /** Ids of evidence that goes with this person, such as talks in which nobody else of ours took part. */
  readonly withoutRecords?: readonly string[] | undefined;
}
