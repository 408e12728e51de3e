import type { StepMark } from "@/components/charts/step-marks";
import type { Ladder, RiskCode, Step } from "@/lib/scoring";

/** What a list shows of one account. */
export interface AccountLine {
  readonly id: string;
  readonly name: string;
  readonly tier: string;
  readonly segment: string | null;
  readonly arrCents: number | null;
  readonly currency: string;
  readonly ownerName: string | null;
  readonly renewsOn: Date | null;
  readonly declaredType: string | null;
  readonly score: AccountLineScore | null;
}

export interface AccountLineScore {
  readonly steps: Readonly<Record<Step, StepMark>>;
  readonly ladder: Pick<Ladder, "standsOn" | "firm" | "hollow">;
  readonly index: number;
  readonly coverage: number;
  readonly isActive: boolean;
  readonly riskLevel: string;
  readonly relationshipType: string;
  readonly lockState: string;
  readonly perceptionGap: number | null;
  readonly reasons: readonly { readonly code: RiskCode; readonly points: number }[];
}

/** The reasons for a warning, the weightiest first. */
export const weightiestFirst = (reasons: AccountLineScore["reasons"]): AccountLineScore["reasons"] =>
  [...reasons].sort((a, b) => b.points - a.points);
