import { z } from "zod";
import { email, id, LONGEST_NOTE, optional, optionalText, recordDay, requiredText, version } from "./fields";
import type { FileField } from "./record-field";

export const SENIORITIES = ["executive", "head", "manager", "specialist", "unknown"] as const;
export const DECISION_ROLES = ["decision_maker", "champion", "influencer", "user", "blocker", "unknown"] as const;

export const contactInput = z.strictObject({
  accountId: id,
  externalId: optionalText(200),
  name: requiredText(200),
  email: optional(email),
  title: optionalText(200),
  /** Name of the department; it is created when the account has none of that name. */
  department: optionalText(100),
  seniority: z.enum(SENIORITIES).default("unknown"),
  decisionRole: z.enum(DECISION_ROLES).default("unknown"),
  language: optionalText(35),
  note: optionalText(LONGEST_NOTE),
  leftOn: optional(recordDay),
});
export type ContactInput = z.output<typeof contactInput>;

/** What these fields are called, and what files call them: own names, and those of HubSpot and Salesforce exports. */
export const CONTACT_FIELDS = {
  externalId: {
    kind: "text",
    label: "External ID",
    auditLabel: "External id",
    columns: ["externalid", "contactid", "contactexternalid", "recordid", "contactrecordid", "personid", "vid", "id"],
    hint: "The key in the system it comes from. A later import finds the person by it.",
    examples: ["C-1", "C-2"],
  },
  name: {
    kind: "text",
    isForCustomer: true,
    label: "Name",
    columns: ["fullname", "contactname", "name", "contact", "person"],
    examples: ["Ann Lindqvist", "Ben Okafor"],
  },
  email: {
    kind: "text",
    label: "E-mail",
    columns: ["email", "emailaddress", "workemail", "mail", "contactemail"],
    examples: ["ann@northwind.example", "ben@northwind.example"],
  },
  title: {
    kind: "text",
    label: "Job title",
    formLabel: "Title",
    auditLabel: "Title",
    columns: ["jobtitle", "title", "position", "function"],
    examples: ["Chief Operating Officer", "Dispatcher"],
  },
  department: {
    kind: "text",
    label: "Department",
    columns: ["department", "businessunit", "abteilung"],
    examples: ["Operations", "Dispatch"],
  },
  seniority: {
    kind: "choice",
    label: "Seniority",
    columns: ["seniority", "employmentseniority", "level", "managementlevel"],
    hint: "executive, head, manager or specialist",
    examples: ["executive", "specialist"],
  },
  decisionRole: {
    kind: "choice",
    label: "Role in decisions",
    columns: ["decisionrole", "buyingrole", "buyerrole", "contactrole", "roleindecisions", "role"],
    hint: "decision maker, champion, influencer, user or blocker",
    examples: ["decision maker", "user"],
  },
  language: {
    kind: "text",
    label: "Language",
    columns: ["language", "preferredlanguage", "languages", "languagec"],
    examples: ["sv", "en"],
  },
  leftOn: {
    kind: "day",
    label: "Left on",
    columns: ["lefton", "leftdate", "inactivesince"],
    examples: ["", ""],
  },
  note: {
    kind: "text",
    isPrivate: true,
    longest: LONGEST_NOTE,
    label: "Note",
    formLabel: "What we know of them",
    columns: ["note", "notes", "description", "contactdescription"],
    examples: ["", ""],
  },
} as const satisfies Record<Exclude<keyof ContactInput, "accountId">, FileField>;

export const contactUpdate = contactInput.extend({ contactId: id, version });
/** Where somebody who adds a contact goes on: to the people, or back to the first steps. */
export const newContactQuery = z.looseObject({
  accountId: id,
  after: z.literal("overview").optional().catch(undefined),
});
export const contactRef = z.strictObject({ accountId: id, contactId: id });
