import { type SupportOutcome, supportValue } from "../indicators/experience-values";
import { recordWeight } from "../indicators/record-weight";
import type { Evidence } from "../types";
import { type DatedRecord, evidenceOfRecord } from "./evidence-of-record";

export interface SupportCaseRecord extends DatedRecord {
  readonly outcome: SupportOutcome;
  readonly isCritical: boolean;
}

/** What became of a problem they brought, as evidence of the experience; a critical case counts double. */
export function evidenceOfSupportCase(supportCase: SupportCaseRecord): Evidence {
  const value = supportValue(supportCase.outcome);
  const weight = recordWeight("support", { isCritical: supportCase.isCritical });
  return evidenceOfRecord("support", supportCase, { value, weight });
}
