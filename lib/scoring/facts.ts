import { within } from "./tolerance";
import type { AccountFacts } from "./types";

/** What is assumed of facts that are not given: nothing has happened, nothing is known (model section 2.5). */
const UNKNOWN_FACTS: AccountFacts = {
  purchasesEver: 0,
  daysSinceLastPurchase: null,
  contractInForce: false,
  tenureDays: 0,
  daysSinceCommitment: null,
  supplierShare: "unknown",
  daysSinceTwoWayContact: null,
  daysSinceCustomerContact: null,
  medianContactGapDays: null,
  daysToRenewal: null,
  oldestOpenComplaintDays: null,
  daysSinceSponsorLost: null,
  activeContactsLast90Days: null,
  activeContactsPrior275Days: null,
};

/** All facts, with what was left out as unknown. */
export function completeFacts(given: Partial<AccountFacts>): AccountFacts {
  const stated = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return { ...UNKNOWN_FACTS, ...stated };
}

/** An active account has a contract in force, or bought within a year. */
export const isActive = ({ contractInForce, daysSinceLastPurchase }: AccountFacts): boolean =>
  contractInForce || within(daysSinceLastPurchase, 365);
