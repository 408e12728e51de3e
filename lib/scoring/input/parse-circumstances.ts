import { checkBoolean, checkNumber, checkOneOf, type Domain, type Fields, fieldPath } from "../check";
import type { Circumstances } from "../types";

const DAYS: Domain = { min: 0, max: 1_000_000 };
const ANY_DAYS: Domain = { min: -1_000_000, max: 1_000_000 };
const COUNT: Domain = { min: 0, max: 1_000_000_000, whole: true };
const SHARES = ["sole", "main", "one-of-many", "unknown"] as const;

/** Checks circumstances of unknown shape; what is left out stays out (model section 2.5). Throws a ScoringError with the path. */
export function parseCircumstances(raw: Fields, path: string): Partial<Circumstances> {
  const read = <T>(name: keyof Circumstances, check: (value: unknown, path: string) => T): T | undefined =>
    raw[name] === undefined ? undefined : check(raw[name], fieldPath(path, name));
  return {
    purchasesEver: read("purchasesEver", count),
    daysSinceLastPurchase: read("daysSinceLastPurchase", days),
    contractInForce: read("contractInForce", checkBoolean),
    tenureDays: read("tenureDays", (value, at) => checkNumber(value, at, DAYS)),
    daysSinceCommitment: read("daysSinceCommitment", days),
    supplierShare: read("supplierShare", (value, at) => checkOneOf(value, at, SHARES)),
    daysSinceTwoWayContact: read("daysSinceTwoWayContact", days),
    daysSinceCustomerContact: read("daysSinceCustomerContact", days),
    medianContactGapDays: read("medianContactGapDays", days),
    daysToRenewal: read("daysToRenewal", (value, at) => (value === null ? null : checkNumber(value, at, ANY_DAYS))),
    oldestOpenComplaintDays: read("oldestOpenComplaintDays", days),
    daysSinceSponsorLost: read("daysSinceSponsorLost", days),
    activeContactsLast90Days: read("activeContactsLast90Days", countOrUnknown),
    activeContactsPrior275Days: read("activeContactsPrior275Days", countOrUnknown),
    daysOnRecord: read("daysOnRecord", days),
  };
}

const count = (value: unknown, path: string): number => checkNumber(value, path, COUNT);

const countOrUnknown = (value: unknown, path: string): number | null => (value === null ? null : count(value, path));

const days = (value: unknown, path: string): number | null => (value === null ? null : checkNumber(value, path, DAYS));
