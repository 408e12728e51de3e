import { z } from "zod";
import { email, id, optional, optionalText, recordDay, requiredText, version } from "./fields";

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
  note: optionalText(4000),
  leftOn: optional(recordDay),
});
export type ContactInput = z.output<typeof contactInput>;

export const contactUpdate = contactInput.extend({ contactId: id, version });
export const contactRef = z.strictObject({ accountId: id, contactId: id });
