/**
 * The facts that go into a score and the results that come out.
 * Names, units and domains follow the scoring model: values, scores, readings and standard deviations are points on a
 * 0–100 scale, ages and half-lives are days, coverage and credibility are fractions. `null` means "not known", never 0.
 */

/** The six steps the ladder walks, lowest first. */
export const STEPS = ["satisfaction", "experience", "proposition", "delivery", "creation", "entanglement"] as const;
export type Step = (typeof STEPS)[number];

/** The four rungs people see; the value rung is the mean of proposition, delivery and creation. */
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
export interface AccountFacts {
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
}

/** One account at one instant: everything `scoreAccount` reads besides the model. */
export interface AccountInput {
  readonly evidence: readonly Evidence[];
  readonly facts?: Partial<AccountFacts> | undefined;
  readonly behaviours?: readonly BehaviourEvent[] | undefined;
  /** The instant the score speaks about, UTC milliseconds. */
  readonly asOf: number;
  /** Only what was recorded by then is used, UTC milliseconds; `asOf` when absent. */
  readonly knownAt?: number | undefined;
  /** Also score what is left without this person's evidence (model section 3.15). */
  readonly withoutPerson?: string | undefined;
}

/** A weighted set of indicators: the score, how much evidence stands behind it, and what that evidence says. */
export interface Blend {
  readonly score: number;
  /** [0, 1). */
  readonly coverage: number;
  readonly reading: number | null;
}

export type StepState = "carries" | "weak" | "unproven";

export interface StepScore extends Blend {
  readonly sd: number;
  /** Running minimum of the scores up to this step. */
  readonly cumulative: number;
  readonly state: StepState;
}

export interface RungScore extends Blend {
  readonly sd: number;
}

export type HollowKind = "undermined" | "unproven";

export interface Ladder {
  readonly index: number;
  readonly mean: number;
  readonly hollowness: number;
  readonly sd: number;
  readonly standsOn: Step | null;
  readonly firm: boolean;
  /** Only the hollow steps. */
  readonly hollow: Readonly<Partial<Record<Step, HollowKind>>>;
}

export interface TwoSided {
  readonly team: Blend;
  readonly customer: Blend;
  readonly gap: number | null;
  readonly gapSe: number | null;
  readonly gapLabel: "rose-tinted" | "self-doubting" | "aligned" | null;
  readonly gapClear: boolean | null;
  readonly inside: number | null;
  readonly watermelon: boolean;
}

export type LockState = "captive" | "earned" | "dependent" | "free";

export interface Lock {
  readonly state: LockState;
  readonly pain: number | null;
  readonly captivity: number | null;
  readonly dependency: Blend;
  readonly barrier: Blend;
  readonly goodwill: Blend;
}

export interface Balance {
  readonly points: number | null;
  readonly label: "needed-not-loved" | "loved-not-needed" | "balanced" | null;
}

export interface Trust {
  readonly score: number;
  readonly mass: number;
  readonly reading: number | null;
}

export interface Engagement {
  readonly index: number;
  readonly breadth: number;
  readonly trend: number;
}

/** In order of closeness, from none to partner. */
export const RELATIONSHIP_TYPES = [
  "none",
  "one-night-stand",
  "dating",
  "going-steady",
  "engaged",
  "married",
  "partner",
] as const;
export type RelationshipType = (typeof RELATIONSHIP_TYPES)[number];
export type Overlay = "held-by-contract" | "captive" | "hollow" | "provisional";

export interface Relationship {
  readonly type: RelationshipType;
  readonly overlays: readonly Overlay[];
}

export const RISK_CODES = [
  "low-satisfaction",
  "low-value",
  "direct-signal",
  "silence",
  "falling",
  "broken-trust",
  "sponsor-lost",
  "single-threaded",
  "captive",
  "watermelon",
  "fading",
] as const;
export type RiskCode = (typeof RISK_CODES)[number];
export type RiskLevel = "at-risk" | "watch" | "unknown" | "ok";

export interface Risk {
  readonly active: boolean;
  readonly level: RiskLevel;
  readonly points: number;
  readonly reasons: readonly { readonly code: RiskCode; readonly points: number }[];
}

export type StepsAndLadder = Readonly<Record<Step | "ladder", number>>;
export type MomentumLabel = "improving" | "declining" | "fading" | "steady";

export interface Momentum {
  readonly news: StepsAndLadder;
  readonly ageing: StepsAndLadder;
  readonly total: StepsAndLadder;
  readonly label: MomentumLabel | null;
}

/** Points one live record adds to its step's score (exactly additive: they sum to score − 50). */
export interface Contribution {
  readonly evidenceId: string;
  readonly step: Step;
  readonly points: number;
}

export interface IndicatorScore {
  readonly score: number;
  readonly mass: number;
  readonly credibility: number;
  readonly reading: number | null;
  readonly sd: number;
}

export interface WithoutPerson {
  readonly person: string;
  readonly removed: number;
  readonly lost: StepsAndLadder;
  readonly left: {
    readonly steps: Readonly<Record<Step, Blend & { readonly state: StepState }>>;
    readonly ladder: { readonly index: number; readonly standsOn: Step | null; readonly firm: boolean };
    readonly lock: Lock;
  };
}

/** The scored ladder of one account at one instant (model section 8.2). */
export interface LadderScore {
  readonly asOf: number;
  readonly knownAt: number;
  readonly modelVersion: string;
  readonly live: number;
  readonly steps: Readonly<Record<Step, StepScore>>;
  readonly rungs: Readonly<Record<Rung, RungScore>>;
  readonly ladder: Ladder;
  readonly ladderShares: Readonly<Record<Step, number>>;
  readonly twoSided: TwoSided;
  readonly lock: Lock;
  readonly mutuality: number;
  readonly balance: Balance;
  readonly trust: Trust;
  readonly engagement: Engagement;
  readonly relationship: Relationship;
  readonly risk: Risk;
  readonly momentum: Momentum;
  readonly contributions: readonly Contribution[];
  readonly indicators: Readonly<Partial<Record<Indicator, IndicatorScore>>>;
  readonly withoutPerson: WithoutPerson | null;
}
