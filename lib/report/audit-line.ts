import type { AuditName } from "@/lib/data/audit-names";
import type { AuditChange, AuditedFact } from "@/lib/schemas/audit";

/** One line of the audit: who did what to whom. */
export interface AuditLine {
  readonly id: string;
  readonly at: Date;
  /** null: somebody who is not a member any more. */
  readonly who: { readonly id: string; readonly name: string } | null;
  /** The permission that was used, and on what kind of thing. */
  readonly action: string;
  readonly noun: string;
  readonly account: AuditName | null;
  /** Whom or what besides the account: a contact, a member, an invitation, a file. */
  readonly subject: AuditName | null;
  /** Which of the account's records, where it is still there. */
  readonly fact: AuditedFact | null;
  readonly fields: readonly string[];
  /** null where nothing was there before. */
  readonly changes: readonly AuditChange[] | null;
  /** What they wanted to do and may not, in words; null for what was done. */
  readonly refused: string | null;
}
