import type { StepMark } from "@/components/charts/step-marks";
import type { LastMoment } from "@/lib/calendar/last-moment-to-act";
import type { AccountInput } from "@/lib/schemas/account";
import type { Ladder, LockStanding, RelationshipType, RiskCause, RiskLevel, Step } from "@/lib/scoring";

/** What a list shows of one account. */
export interface AccountLine extends Readonly<Pick<AccountInput, Listed>> {
  readonly id: string;
  readonly ownerName: string | null;
  /** ARR in minor units of the own currency; null where it has no rate. */
  readonly ownArrCents: number | null;
  readonly act: LastMoment | null;
  readonly score: AccountLineScore | null;
}

type Listed = "name" | "tier" | "segment" | "ownerId" | "renewsOn" | "arrCents" | "currency" | "declaredType";

export interface AccountLineScore {
  readonly steps: Readonly<Record<Step, StepMark>>;
  readonly ladder: Pick<Ladder, "standsOn" | "firm" | "hollow">;
  /** Null while satisfaction is hardly known: then there is none. */
  readonly index: number | null;
  readonly coverage: number;
  readonly isActive: boolean;
  readonly riskLevel: RiskLevel;
  readonly relationshipType: RelationshipType;
  readonly lockState: LockStanding;
  readonly perceptionGap: number | null;
  readonly isContractPresumed: boolean;
  /** By its contracts, or as it was declared (decision 0075). */
  readonly renewsOn: Date | null;
  readonly reasons: readonly RiskCause[];
}

/** The reasons for a warning, the weightiest first. */
export const weightiestFirst = (reasons: AccountLineScore["reasons"]): AccountLineScore["reasons"] =>
  [...reasons].sort((a, b) => b.points - a.points);
