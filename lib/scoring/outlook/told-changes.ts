import type { LadderScore, MomentumLabel, RelationshipType, RiskCode, RiskLevel, StepState } from "../results";
import { STEPS, type Step } from "../types";
import type { Shown } from "./shown";

/** A change without news that is worth a sentence; grades of single steps and what is said beside a type are not. */
export type ToldChange =
  | { readonly kind: "step"; readonly step: Step; readonly from: StepState; readonly to: StepState }
  | { readonly kind: "standing"; readonly to: Step | null }
  | { readonly kind: "index" }
  | { readonly kind: "inactive" }
  | { readonly kind: "risk"; readonly to: RiskLevel }
  | { readonly kind: "warning"; readonly code: RiskCode; readonly isNew: boolean }
  | { readonly kind: "type"; readonly to: RelationshipType }
  | { readonly kind: "lock"; readonly to: LadderScore["lock"]["state"] | "unknown" }
  | { readonly kind: "momentum"; readonly to: MomentumLabel };

/** What time takes, and what somebody may keep by asking or by getting in touch; the rest is told and asks for nothing. */
export function isForTheWorse(change: ToldChange): boolean {
  switch (change.kind) {
    case "step":
      return change.to !== "carries";
    case "risk":
      return change.to !== "ok";
    case "warning":
      return change.isNew;
    case "index":
    case "inactive":
      return true;
    default:
      return false;
  }
}

/** What is told of the way from one to the other, the weightiest first. */
export const toldChanges = (before: Shown, after: Shown): ToldChange[] => [
  ...ladderChanges(before, after),
  ...(before.isActive && !after.isActive ? [{ kind: "inactive" } as const] : []),
  ...(before.riskLevel === after.riskLevel ? [] : [{ kind: "risk", to: after.riskLevel } as const]),
  ...warnings(before, after),
  ...(before.type === after.type ? [] : [{ kind: "type", to: after.type } as const]),
  ...(before.lock === after.lock ? [] : [{ kind: "lock", to: after.lock } as const]),
  ...(after.momentum === null || before.momentum === after.momentum
    ? []
    : [{ kind: "momentum", to: after.momentum } as const]),
];

function ladderChanges(before: Shown, after: Shown): ToldChange[] {
  const changes: ToldChange[] = [];
  for (const step of STEPS) {
    const [from, to] = [before.steps[step].state, after.steps[step].state];
    if (from !== to) changes.push({ kind: "step", step, from, to });
  }
  if (before.standsOn !== after.standsOn) changes.push({ kind: "standing", to: after.standsOn });
  if (before.index !== null && after.index === null) changes.push({ kind: "index" });
  return changes;
}

function warnings(before: Shown, after: Shown): ToldChange[] {
  const [had, has] = [before, after].map(({ reasons }) => new Set(reasons.map(({ code }) => code)));
  const other = (some = new Set<RiskCode>(), rest = new Set<RiskCode>()) => [...some].filter((code) => !rest.has(code));
  return [
    ...other(has, had).map((code): ToldChange => ({ kind: "warning", code, isNew: true })),
    ...other(had, has).map((code): ToldChange => ({ kind: "warning", code, isNew: false })),
  ];
}
