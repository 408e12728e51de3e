import { isActive } from "../circumstances";
import type { ScoringModel } from "../model/scoring-model";
import type { Lock, Overlay, Relationship, RelationshipType, Trust } from "../results";
import type { Climb } from "../rungs/climb";
import { YEAR_DAYS } from "../time";
import { atLeast, below, within } from "../tolerance";
import { type Circumstances, STEPS, type Step } from "../types";

/** What the rules of the typology read. */
export interface Standing {
  readonly circumstances: Circumstances;
  readonly climb: Climb;
  readonly mutuality: number;
  readonly trust: Trust;
  readonly lock: Lock;
  readonly model: ScoringModel;
}

/** How long a contact, a commitment or a purchase speaks for a relationship, days. */
export const RECENT_DAYS = 180;

interface Rule {
  readonly type: RelationshipType;
  readonly holds: (standing: Standing) => boolean;
  /** The steps the type rests on. */
  readonly uses: readonly Step[];
}

/** First match wins (model section 3.11). Types claim something good, so they need proof: scores, not readings. */
const RULES: readonly Rule[] = [
  {
    type: "none",
    holds: ({ circumstances }) =>
      circumstances.purchasesEver === 0 &&
      !circumstances.contractInForce &&
      !within(circumstances.daysSinceTwoWayContact, RECENT_DAYS),
    uses: [],
  },
  { type: "one-night-stand", holds: ({ circumstances }) => boughtOnceAndLeft(circumstances), uses: [] },
  { type: "partner", holds: isPartner, uses: STEPS },
  {
    type: "married",
    holds: (standing) =>
      standing.circumstances.contractInForce &&
      proves(standing, "satisfaction") &&
      proves(standing, "delivery") &&
      atLeast(standing.mutuality, standing.model.high),
    uses: ["satisfaction", "delivery"],
  },
  {
    type: "engaged",
    holds: (standing) =>
      within(standing.circumstances.daysSinceCommitment, RECENT_DAYS) && proves(standing, "satisfaction"),
    uses: ["satisfaction"],
  },
  { type: "going-steady", holds: isGoingSteady, uses: ["satisfaction"] },
];

/** Everything else. */
const DATING: Pick<Rule, "type" | "uses"> = { type: "dating", uses: [] };

/** The relationship type the evidence supports, with what has to be said beside it. */
export function relationship(standing: Standing): Relationship {
  const { type, uses } = RULES.find(({ holds }) => holds(standing)) ?? DATING;
  return { type, overlays: overlays(standing, type, uses) };
}

function overlays(
  { circumstances, climb, lock, model }: Standing,
  type: RelationshipType,
  uses: readonly Step[],
): readonly Overlay[] {
  const held: readonly (readonly [Overlay, boolean])[] = [
    ["held-by-contract", circumstances.contractInForce && type === "dating"],
    ["captive", lock.state === "captive"],
    ["hollow", Object.keys(climb.ladder.hollow).length > 0],
    ["provisional", uses.some((step) => below(climb.steps[step].coverage, model.coverage.good))],
  ];
  return held.flatMap(([overlay, holds]) => (holds ? [overlay] : []));
}

const proves = ({ climb, model }: Standing, step: Step): boolean => atLeast(climb.steps[step].score, model.high);

const boughtOnceAndLeft = (circumstances: Circumstances): boolean =>
  circumstances.purchasesEver === 1 &&
  !circumstances.contractInForce &&
  atLeast(circumstances.daysSinceLastPurchase ?? 0, RECENT_DAYS) &&
  !within(circumstances.daysSinceCustomerContact, RECENT_DAYS);

function isPartner({ circumstances, climb, mutuality, trust, model }: Standing): boolean {
  const proofs = [climb.steps.entanglement.cumulative, mutuality, trust.score];
  return (
    !circumstances.contractInForce &&
    isActive(circumstances) &&
    atLeast(circumstances.tenureDays, YEAR_DAYS) &&
    proofs.every((proof) => atLeast(proof, model.high))
  );
}

function isGoingSteady(standing: Standing): boolean {
  const { circumstances } = standing;
  return (
    isActive(circumstances) &&
    (circumstances.supplierShare === "sole" || circumstances.supplierShare === "main") &&
    (circumstances.purchasesEver >= 2 || circumstances.contractInForce) &&
    proves(standing, "satisfaction")
  );
}
