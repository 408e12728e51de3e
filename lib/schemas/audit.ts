import { z } from "zod";
import { id, pageNumber } from "./fields";

/** What can be looked at before and after a write. */
export type AuditedNoun =
  | "account"
  | "contact"
  | "contract"
  | "interaction"
  | "member"
  | "profile"
  | "promise"
  | "purchase"
  | "survey_answer"
  | "value_commitment"
  | "workspace";

const auditValue = z.union([z.string(), z.number(), z.boolean()]).nullable();
export type AuditValue = z.output<typeof auditValue>;

/** One field that changed. Of a text only that it did: what people write down about people stays out of the audit. */
export const auditChange = z.union([
  z.object({ field: z.string(), from: auditValue, to: auditValue }),
  z.object({ field: z.string() }),
]);
export type AuditChange = z.output<typeof auditChange>;

export const AUDIT_ENTRIES_PER_PAGE = 100;

/** The address of the audit; what is not understood is dropped. */
export const auditQuery = z.object({
  memberId: id.optional().catch(undefined),
  accountId: id.optional().catch(undefined),
  page: pageNumber,
});
export type AuditQuery = z.output<typeof auditQuery>;
