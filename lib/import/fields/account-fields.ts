import type { ImportField } from "../import-field";

/** Columns of HubSpot and Salesforce whose name suggests a field though they hold something else. */
const TURNOVER =
  "Usually the customer's own turnover, not what they pay you. Choose ARR only if yours holds what they pay you in a year.";
const KIND_OF_COMPANY =
  "Usually customer, prospect or partner, not a segment of your customers. Choose Segment only if yours holds one.";

/** Own names, and those of HubSpot (companies) and Salesforce (accounts) exports. */
export const ACCOUNT_FIELDS: readonly ImportField[] = [
  {
    key: "externalId",
    label: "External ID",
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
  {
    key: "name",
    label: "Name",
    columns: ["accountname", "companyname", "name", "account", "company", "customer", "customername", "firma"],
    examples: ["Northwind Logistics", "Borealis Foods"],
  },
  {
    key: "tier",
    label: "Tier",
    columns: ["tier", "accounttier", "customertier", "targetaccounttier", "priority"],
    hint: "key, growth or light",
    examples: ["key", "growth"],
  },
  {
    key: "segment",
    label: "Segment",
    columns: ["segment", "customersegment", "marketsegment"],
    examples: ["Enterprise", "Mid-market"],
    doubts: { type: KIND_OF_COMPANY, accounttype: KIND_OF_COMPANY, lifecyclestage: KIND_OF_COMPANY },
  },
  { key: "industry", label: "Industry", columns: ["industry", "sector", "branche"], examples: ["Logistics", "Food"] },
  {
    key: "arr",
    label: "ARR",
    columns: ["arr", "annualrecurringrevenue", "acv", "annualcontractvalue", "contractvalue"],
    hint: "Such as 120k, $1,234.56 or 1.234,56 €",
    examples: ["120,000", "45k"],
    doubts: { annualrevenue: TURNOVER, revenue: TURNOVER, totalrevenue: TURNOVER },
  },
  {
    key: "currency",
    label: "Currency",
    columns: ["currency", "accountcurrency", "currencyisocode", "arrcurrency"],
    hint: "Three letters; the workspace's currency when left out.",
    examples: ["EUR", "EUR"],
  },
  {
    key: "owner",
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
  {
    key: "parent",
    label: "Parent account",
    columns: ["parentaccountid", "parentexternalid", "parentcompanyid", "parentaccount", "parentcompany", "parent"],
    hint: "External ID or name; it may stand in the same file.",
    examples: ["", "A-1001"],
  },
  {
    key: "startedOn",
    label: "Customer since",
    columns: ["customersince", "startedon", "becameacustomerdate", "relationshipstart", "startdate"],
    examples: ["2022-03-01", "2024-09-15"],
  },
  {
    key: "renewsOn",
    label: "Renewal",
    columns: ["renewson", "renewaldate", "renewal", "nextrenewal", "contractenddate", "subscriptionenddate"],
    examples: ["2027-02-28", "2027-09-14"],
  },
  {
    key: "declaredType",
    label: "Declared relationship",
    columns: ["declaredtype", "relationshiptype", "relationship"],
    hint: "Such as preferred supplier or strategic partner",
    examples: ["strategic partner", ""],
  },
  {
    key: "supplierShare",
    label: "Our share",
    columns: ["suppliershare", "ourshare", "supplierposition"],
    hint: "sole, main, one of many or unknown",
    examples: ["main", "one of many"],
  },
  {
    key: "note",
    label: "Note",
    columns: ["note", "notes", "description", "accountdescription", "aboutus"],
    examples: ["", ""],
  },
];
