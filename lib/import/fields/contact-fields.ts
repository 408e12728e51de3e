import type { ImportField } from "../import-field";
import { ACCOUNT_ID_COLUMNS, ACCOUNT_NAME_COLUMNS } from "./account-columns";

/** Own names, and those of HubSpot and Salesforce contact exports. */
export const CONTACT_FIELDS: readonly ImportField[] = [
  {
    key: "externalId",
    label: "External ID",
    columns: ["externalid", "contactid", "contactexternalid", "recordid", "contactrecordid", "personid", "vid", "id"],
    hint: "The key in the system it comes from. A later import finds the person by it.",
    examples: ["C-1", "C-2"],
  },
  {
    key: "accountExternalId",
    label: "Account's external ID",
    columns: ACCOUNT_ID_COLUMNS,
    examples: ["A-1001", "A-1001"],
  },
  { key: "accountName", label: "Account", columns: ACCOUNT_NAME_COLUMNS, examples: ["", ""] },
  {
    key: "name",
    label: "Name",
    columns: ["fullname", "contactname", "name", "contact", "person"],
    examples: ["Ann Lindqvist", "Ben Okafor"],
  },
  { key: "firstName", label: "First name", columns: ["firstname", "givenname", "vorname"], examples: ["", ""] },
  {
    key: "lastName",
    label: "Last name",
    columns: ["lastname", "surname", "familyname", "nachname"],
    examples: ["", ""],
  },
  {
    key: "email",
    label: "E-mail",
    columns: ["email", "emailaddress", "workemail", "mail", "contactemail"],
    examples: ["ann@northwind.example", "ben@northwind.example"],
  },
  {
    key: "title",
    label: "Job title",
    columns: ["jobtitle", "title", "position", "function"],
    examples: ["Chief Operating Officer", "Dispatcher"],
  },
  {
    key: "department",
    label: "Department",
    columns: ["department", "businessunit", "abteilung"],
    examples: ["Operations", "Dispatch"],
  },
  {
    key: "seniority",
    label: "Seniority",
    columns: ["seniority", "employmentseniority", "level", "managementlevel"],
    hint: "executive, head, manager or specialist",
    examples: ["executive", "specialist"],
  },
  {
    key: "decisionRole",
    label: "Role in decisions",
    columns: ["decisionrole", "buyingrole", "buyerrole", "contactrole", "roleindecisions", "role"],
    hint: "decision maker, champion, influencer, user or blocker",
    examples: ["decision maker", "user"],
  },
  {
    key: "language",
    label: "Language",
    columns: ["language", "preferredlanguage", "languages", "languagec"],
    examples: ["sv", "en"],
  },
  {
    key: "leftOn",
    label: "Left on",
    columns: ["lefton", "leftdate", "inactivesince"],
    examples: ["", ""],
  },
  { key: "note", label: "Note", columns: ["note", "notes", "description", "contactdescription"], examples: ["", ""] },
];
