import { z } from "zod";
import type { FactIndicator, InteractionKind, SurveyQuestion } from "@/lib/scoring";
import { id, pageNumber } from "./fields";
import type { RegisterNoun } from "./register-noun";

/** What can be looked at before and after a write. */
export type AuditedNoun =
  | "account"
  | "action"
  | "assessment"
  | "comment"
  | "contact"
  | "contract"
  | "fact_review"
  | "interaction"
  | "member"
  | "own_behaviour"
  | "pack_text"
  | "profile"
  | "promise"
  | "purchase"
  | "saved_view"
  | "survey_answer"
  | "workspace"
  | RegisterNoun;

const auditValue = z.union([z.string(), z.number(), z.boolean()]).nullable();
export type AuditValue = z.output<typeof auditValue>;

/** One field that changed, or that was written where nothing stood. Of a text only that it did: what people write down about people stays out of the audit. */
export const auditChange = z.union([
  z.object({ field: z.string(), from: auditValue, to: auditValue }),
  z.object({ field: z.string(), to: auditValue }),
  z.object({ field: z.string() }),
]);
export type AuditChange = z.output<typeof auditChange>;

/**
 * What tells one record from its like, as it stands now: the audit keeps none of it (decision 0014), so what is gone is
 * missing here.
 */
export type AuditedFact =
  | {
      readonly noun: "interaction";
      readonly kind: InteractionKind;
      readonly occurredAt: Date;
      readonly summary: string;
    }
  | {
      readonly noun: "survey_answer";
      readonly kind: SurveyQuestion;
      readonly answeredAt: Date;
      readonly contact: { readonly name: string };
    }
  | { readonly noun: "assessment"; readonly assessedAt: Date }
  | { readonly noun: "fact_review"; readonly kind: FactIndicator; readonly value: number; readonly reviewedAt: Date }
  | { readonly noun: "promise"; readonly summary: string; readonly dueOn: Date }
  | { readonly noun: "action"; readonly summary: string; readonly dueOn: Date }
  | { readonly noun: "contract"; readonly startsOn: Date; readonly endsOn: Date | null }
  | {
      readonly noun: "purchase";
      readonly purchasedOn: Date;
      readonly amountCents: bigint | null;
      readonly currency: string;
    }
  | { readonly noun: RegisterNoun; readonly summary: string; readonly recordedAt: Date };

export const AUDIT_ENTRIES_PER_PAGE = 100;

/** The address of the audit; what is not understood is dropped. */
export const auditQuery = z.object({
  memberId: id.optional().catch(undefined),
  accountId: id.optional().catch(undefined),
  page: pageNumber,
});
export type AuditQuery = z.output<typeof auditQuery>;
