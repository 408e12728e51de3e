import { checkFields, checkList, checkText, type Fields, fieldPath } from "../check";
import { parseAccountInput } from "../input/parse-account-input";
import { parseModel } from "../model/build-model";
import { DEFAULT_MODEL, type ScoringModel } from "../model/scoring-model";
import type { AccountInput } from "../types";
import { parseInstant } from "./parse-instant";

/** One account as the command line reads it (model section 8.1). */
export interface AccountRequest {
  readonly account: string;
  /** Instants as they were written, to be repeated in the answer. */
  readonly asOf: string;
  readonly knownAt: string;
  readonly input: AccountInput;
  readonly model: ScoringModel;
}

/** The contract calls circumstances facts, in the field and in the path of an error; it is older than our word. */
const CIRCUMSTANCES = "facts";
const ACCOUNT_FIELDS = [
  "account",
  "asOf",
  "knownAt",
  "model",
  "evidence",
  CIRCUMSTANCES,
  "behaviours",
  "withoutPerson",
];
const EVIDENCE_FIELDS = [
  "id",
  "indicator",
  "source",
  "occurredAt",
  "recordedAt",
  "value",
  "weight",
  "retracted",
  "person",
];
const BEHAVIOUR_FIELDS = ["behaviour", "occurredAt", "recordedAt"];
const CIRCUMSTANCE_FIELDS = [
  "purchasesEver",
  "daysSinceLastPurchase",
  "contractInForce",
  "tenureDays",
  "daysSinceCommitment",
  "supplierShare",
  "daysSinceTwoWayContact",
  "daysSinceCustomerContact",
  "medianContactGapDays",
  "daysToRenewal",
  "oldestOpenComplaintDays",
  "daysSinceSponsorLost",
  "activeContactsLast90Days",
  "activeContactsPrior275Days",
];

/** Reads one account strictly: fields not named in the contract are refused at every level. Throws a ScoringError. */
export function readAccount(raw: unknown): AccountRequest {
  const fields = checkFields(raw, "", ACCOUNT_FIELDS);
  const account = checkText(fields["account"], "account");
  const asOf = checkText(fields["asOf"], "asOf");
  const knownAt = fields["knownAt"] === undefined ? asOf : checkText(fields["knownAt"], "knownAt");
  const { model, [CIRCUMSTANCES]: circumstances, behaviours, withoutPerson } = fields;
  if (circumstances !== undefined) checkFields(circumstances, CIRCUMSTANCES, CIRCUMSTANCE_FIELDS);
  const checked = {
    asOf: parseInstant(asOf, "asOf"),
    knownAt: parseInstant(knownAt, "knownAt"),
    evidence: datedList(fields["evidence"], "evidence", EVIDENCE_FIELDS),
    [CIRCUMSTANCES]: circumstances,
    behaviours: behaviours === undefined ? undefined : datedList(behaviours, "behaviours", BEHAVIOUR_FIELDS),
    withoutPerson,
  };
  const input = parseAccountInput(checked, CIRCUMSTANCES);
  return { account, asOf, knownAt, input, model: readModel(model) };
}

/** Without overrides the published model; anything else is a version of its own. */
const readModel = (raw: unknown): ScoringModel =>
  raw === undefined ? DEFAULT_MODEL : parseModel(raw, `${DEFAULT_MODEL.version}+overrides`);

function datedList(raw: unknown, path: string, allowed: readonly string[]): readonly Fields[] {
  return checkList(raw, path).map((item, i) => {
    const fields = checkFields(item, `${path}[${i}]`, allowed);
    const instant = (name: "occurredAt" | "recordedAt"): Fields =>
      fields[name] === undefined ? {} : { [name]: parseInstant(fields[name], fieldPath(`${path}[${i}]`, name)) };
    return { ...fields, ...instant("occurredAt"), ...instant("recordedAt") };
  });
}
