import { isActive } from "../facts";
import type { ScoringModel } from "../model/scoring-model";
import type { Lock, Overlay, Relationship, RelationshipType, Trust } from "../results";
import type { Climb } from "../rungs/climb";
import { atLeast, below, within } from "../tolerance";
import { type AccountFacts, STEPS, type Step } from "../types";

/** What the rules of the typology read. */
export interface Standing {
  readonly facts: AccountFacts;
  readonly climb: Climb;
  readonly mutuality: number;
  readonly trust: Trust;
  readonly lock: Lock;
  readonly model: ScoringModel;
}

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
    holds: ({ facts }) =>
      facts.purchasesEver === 0 && !facts.contractInForce && !within(facts.daysSinceTwoWayContact, 180),
    uses: [],
  },
  { type: "one-night-stand", holds: ({ facts }) => boughtOnceAndLeft(facts), uses: [] },
  { type: "partner", holds: isPartner, uses: STEPS },
  {
    type: "married",
    holds: (standing) =>
      standing.facts.contractInForce &&
      proves(standing, "satisfaction") &&
      proves(standing, "delivery") &&
      atLeast(standing.mutuality, standing.model.high),
    uses: ["satisfaction", "delivery"],
  },
  {
    type: "engaged",
    holds: (standing) => within(standing.facts.daysSinceCommitment, 180) && proves(standing, "satisfaction"),
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
  { facts, climb, lock, model }: Standing,
  type: RelationshipType,
  uses: readonly Step[],
): readonly Overlay[] {
  const held: readonly (readonly [Overlay, boolean])[] = [
    ["held-by-contract", facts.contractInForce && type === "dating"],
    ["captive", lock.state === "captive"],
    ["hollow", Object.keys(climb.ladder.hollow).length > 0],
    ["provisional", uses.some((step) => below(climb.steps[step].coverage, model.coverage.good))],
  ];
  return held.flatMap(([overlay, holds]) => (holds ? [overlay] : []));
}

const proves = ({ climb, model }: Standing, step: Step): boolean => atLeast(climb.steps[step].score, model.high);

const boughtOnceAndLeft = (facts: AccountFacts): boolean =>
  facts.purchasesEver === 1 &&
  !facts.contractInForce &&
  atLeast(facts.daysSinceLastPurchase ?? 0, 180) &&
  !within(facts.daysSinceCustomerContact, 180);

function isPartner({ facts, climb, mutuality, trust, model }: Standing): boolean {
  const proofs = [climb.steps.entanglement.cumulative, mutuality, trust.score];
  return (
    !facts.contractInForce &&
    isActive(facts) &&
    atLeast(facts.tenureDays, 365) &&
    proofs.every((proof) => atLeast(proof, model.high))
  );
}

function isGoingSteady(standing: Standing): boolean {
  const { facts } = standing;
  return (
    isActive(facts) &&
    (facts.supplierShare === "sole" || facts.supplierShare === "main") &&
    (facts.purchasesEver >= 2 || facts.contractInForce) &&
    proves(standing, "satisfaction")
  );
}
