import { YEAR_DAYS } from "./time";
import { within } from "./tolerance";
import type { Circumstances } from "./types";

/** What is assumed of circumstances that are not given: nothing has happened, nothing is known (model section 2.5). */
const UNKNOWN_CIRCUMSTANCES: Circumstances = {
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
  daysOnRecord: null,
};

/** All circumstances, with what was left out as unknown. */
export function completeCircumstances(given: Partial<Circumstances>): Circumstances {
  const stated = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return { ...UNKNOWN_CIRCUMSTANCES, ...stated };
}

/** An active account has a contract in force, or bought within a year. */
export const isActive = ({ contractInForce, daysSinceLastPurchase }: Circumstances): boolean =>
  contractInForce || within(daysSinceLastPurchase, YEAR_DAYS);
