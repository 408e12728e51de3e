import type { AccountRegisters } from "@/lib/data/account-registers";
import type { AccountDetail } from "@/lib/data/accounts";
import type { TeamAnswer } from "@/lib/data/assessments";
import type { CircumstanceSources } from "@/lib/data/circumstance-sources";
import type { ContactDetail } from "@/lib/data/contacts";
import type { OpenComplaint } from "@/lib/data/due-records";
import type { LedgerRow } from "@/lib/data/evidence";
import type { FormerStates } from "@/lib/data/former-states";
import type { InteractionDetail } from "@/lib/data/interactions";
import type { InteractionSums } from "@/lib/data/known-interactions";
import type { MemberSummary } from "@/lib/data/members";
import type { SurveyAnswerDetail } from "@/lib/data/survey-answers";
import type { Bundle, ScoringModel } from "@/lib/scoring";

/** Everything recorded about one account that had happened and was known at one moment. */
export interface WholeAccount {
  readonly account: AccountDetail;
  readonly members: readonly MemberSummary[];
  readonly contacts: readonly ContactDetail[];
  /** All of it: the scoring library itself takes only what was known. For an overview without what is told in bundles. */
  readonly ledger: readonly LedgerRow[];
  /** None, but for an overview. */
  readonly bundles: readonly Bundle[];
  readonly sources: CircumstanceSources;
  readonly model: ScoringModel;
  /** What all interactions come to; an account can have thousands. */
  readonly sums: InteractionSums;
  readonly teamAnswers: readonly TeamAnswer[];
  readonly surveyAnswers: readonly SurveyAnswerDetail[];
  readonly registers: AccountRegisters;
  /** That nobody has settled. */
  readonly complaints: readonly OpenComplaint[];
  /** How what has changed since was known then. */
  readonly former: FormerStates;
}

/** The same with those interactions whose words are shown. */
export interface ToldAccount extends WholeAccount {
  readonly interactions: readonly InteractionDetail[];
}
