import type { RiskLevel } from "@/lib/scoring";

/** How an account stands as to risk: its level, or `inactive` where there is no business that could be lost. */
export type RiskStanding = RiskLevel | "inactive";

/**
 * The one judgement that badge, page, lists, filter and figures show. Warnings are counted for every account; a level is
 * said of active ones only (scoring model 3.13), on its own page as in every list.
 */
export const riskStanding = (isActive: boolean, level: RiskLevel): RiskStanding => (isActive ? level : "inactive");
