/**
 * What comes out of a score: names, units and domains as in model section 3.18.
 * Scores, readings and standard deviations are points on a 0–100 scale; `null` means "cannot be stated", never 0.
 */
import type { Indicator, Rung, Step } from "./types";

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
  readonly reasons: readonly RiskReason[];
}

export interface RiskReason {
  readonly code: RiskCode;
  readonly points: number;
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
    readonly lock: LockState;
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
