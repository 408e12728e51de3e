import { z } from "zod";
import { RELATIONSHIP_TYPES } from "@/lib/scoring";
import {
  cents,
  currency,
  id,
  LONGEST_NOTE,
  nearDay,
  optional,
  optionalText,
  pastDay,
  requiredText,
  version,
  whenSound,
} from "./fields";
import type { FileField } from "./record-field";

export const TIERS = ["key", "growth", "light"] as const;
export const SUPPLIER_SHARES = ["sole", "main", "one-of-many", "unknown"] as const;

const accountFields = z.strictObject({
  externalId: optionalText(200),
  name: requiredText(200),
  tier: z.enum(TIERS, "Choose key, growth or light.").default("growth"),
  segment: optionalText(100),
  industry: optionalText(100),
  arrCents: optional(cents),
  currency: currency.default("EUR"),
  ownerId: optional(id),
  parentId: optional(id),
  startedOn: optional(pastDay),
  renewsOn: optional(nearDay),
  declaredType: optional(z.enum(RELATIONSHIP_TYPES)),
  supplierShare: z.enum(SUPPLIER_SHARES).default("unknown"),
  note: optionalText(LONGEST_NOTE),
});

export const BEFORE_IT_BEGAN = "Before the relationship began.";

/** What can be said about an account, by form and import alike. */
export const accountInput = accountFields.refine((given) => renewsInTime(given), {
  path: ["renewsOn"],
  message: BEFORE_IT_BEGAN,
  ...whenSound("startedOn", "renewsOn"),
});
export type AccountInput = z.output<typeof accountInput>;

/** Nothing renews before it began; what is not known contradicts nothing. */
export const renewsInTime = ({ startedOn, renewsOn }: { startedOn: Date | null; renewsOn: Date | null }): boolean =>
  startedOn === null || renewsOn === null || renewsOn >= startedOn;

/** Columns of HubSpot and Salesforce whose name suggests a field though they hold something else. */
const TURNOVER =
  "Usually the customer's own turnover, not what they pay you. Choose ARR only if yours holds what they pay you in a year.";
const KIND_OF_COMPANY =
  "Usually customer, prospect or partner, not a segment of your customers. Choose Segment only if yours holds one.";

/**
 * What these fields are called, and what files call them: own names, and those of HubSpot (companies) and Salesforce
 * (accounts) exports.
 */
export const ACCOUNT_FIELDS = {
  externalId: {
    kind: "text",
    label: "External ID",
    auditLabel: "External id",
    columns: [
      "externalid",
      "accountid",
      "recordid",
      "companyid",
      "companyrecordid",
      "accountexternalid",
      "customerid",
      "accountid18",
      "hubspotid",
      "crmid",
      "id",
    ],
    hint: "The key in the system it comes from. A later import finds the account by it.",
    examples: ["A-1001", "A-1002"],
  },
  name: {
    kind: "text",
    isForCustomer: true,
    label: "Name",
    columns: ["accountname", "companyname", "name", "account", "company", "customer", "customername", "firma"],
    examples: ["Northwind Logistics", "Borealis Foods"],
  },
  tier: {
    kind: "choice",
    label: "Tier",
    columns: ["tier", "accounttier", "customertier", "targetaccounttier", "priority"],
    hint: "key, growth or light",
    examples: ["key", "growth"],
  },
  segment: {
    kind: "text",
    label: "Segment",
    columns: ["segment", "customersegment", "marketsegment"],
    examples: ["Enterprise", "Mid-market"],
    doubts: { type: KIND_OF_COMPANY, accounttype: KIND_OF_COMPANY, lifecyclestage: KIND_OF_COMPANY },
  },
  industry: {
    kind: "text",
    label: "Industry",
    columns: ["industry", "sector", "branche"],
    examples: ["Logistics", "Food"],
  },
  arrCents: {
    kind: "money",
    alias: "arr",
    label: "ARR",
    formLabel: "Recurring revenue a year (ARR)",
    columns: ["arr", "annualrecurringrevenue", "acv", "annualcontractvalue", "contractvalue"],
    hint: "Such as 120k, $1,234.56 or 1.234,56 €",
    examples: ["120,000", "45k"],
    doubts: { annualrevenue: TURNOVER, revenue: TURNOVER, totalrevenue: TURNOVER },
  },
  currency: {
    kind: "currency",
    label: "Currency",
    columns: ["currency", "accountcurrency", "currencyisocode", "arrcurrency"],
    hint: "Three letters; the workspace's currency when left out.",
    examples: ["EUR", "EUR"],
  },
  ownerId: {
    kind: "record",
    alias: "owner",
    label: "Owner",
    columns: [
      "owneremail",
      "accountowneremail",
      "accountowner",
      "companyowner",
      "owner",
      "ownername",
      "accountmanager",
      "customersuccessmanager",
      "csm",
    ],
    hint: "E-mail address or name of a member of this workspace.",
    examples: ["", ""],
  },
  parentId: {
    kind: "record",
    alias: "parent",
    label: "Parent account",
    formLabel: "Belongs to",
    auditLabel: "Belongs to",
    columns: ["parentaccountid", "parentexternalid", "parentcompanyid", "parentaccount", "parentcompany", "parent"],
    hint: "External ID or name; it may stand in the same file.",
    examples: ["", "A-1001"],
  },
  startedOn: {
    kind: "day",
    label: "Customer since",
    formLabel: "Relationship since",
    columns: ["customersince", "startedon", "becameacustomerdate", "relationshipstart", "startdate"],
    examples: ["2022-03-01", "2024-09-15"],
  },
  renewsOn: {
    kind: "day",
    label: "Renewal",
    formLabel: "Renews on",
    columns: ["renewson", "renewaldate", "renewal", "nextrenewal", "contractenddate", "subscriptionenddate"],
    examples: ["2027-02-28", "2027-09-14"],
  },
  declaredType: {
    kind: "choice",
    label: "Declared relationship",
    formLabel: "What we call this relationship",
    auditLabel: "Declared type",
    columns: ["declaredtype", "relationshiptype", "relationship"],
    hint: "Such as preferred supplier or strategic partner",
    examples: ["strategic partner", ""],
  },
  supplierShare: {
    kind: "choice",
    label: "Our share",
    formLabel: "Our share of what they buy",
    auditLabel: "Our share of supply",
    columns: ["suppliershare", "ourshare", "supplierposition"],
    hint: "sole, main, one of many or unknown",
    examples: ["main", "one of many"],
  },
  note: {
    kind: "text",
    isPrivate: true,
    longest: LONGEST_NOTE,
    label: "Note",
    formLabel: "What matters to them",
    columns: ["note", "notes", "description", "accountdescription", "aboutus"],
    examples: ["", ""],
  },
} as const satisfies Record<keyof AccountInput, FileField>;

export const accountUpdate = accountInput.safeExtend({ accountId: id, version });
export const accountRef = z.strictObject({ accountId: id });
export const accountArchive = z.strictObject({ accountId: id, isArchived: z.boolean() });
