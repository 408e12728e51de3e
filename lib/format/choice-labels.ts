import { ALL_REGISTERS } from "@/lib/registers/all-registers";
import type { ACCOUNT_FIELDS } from "@/lib/schemas/account";
import type { CONTACT_FIELDS } from "@/lib/schemas/contact";
import type { ChoiceOf } from "@/lib/schemas/record-field";
import { RELATIONSHIP_TYPE_LABELS } from "@/lib/schemas/relationship-type-labels";
import { SUPPLIER_SHARE_LABELS, TIER_LABELS } from "./account-labels";
import { ACTION_REASON_LABELS, ACTION_STATE_LABELS } from "./action-labels";
import { DECISION_ROLE_LABELS, SENIORITY_LABELS } from "./contact-labels";
import { CHANNEL_LABELS, DIRECTION_LABELS } from "./interaction-labels";
import { EDITION_LABELS, PACK_BLOCK_LABELS } from "./pack-labels";

type Labels = Readonly<Record<string, string>>;
type Choice = ChoiceOf<typeof ACCOUNT_FIELDS> | ChoiceOf<typeof CONTACT_FIELDS>;

const DECLARED: Readonly<Record<Choice, Labels>> = {
  tier: TIER_LABELS,
  declaredType: RELATIONSHIP_TYPE_LABELS,
  supplierShare: SUPPLIER_SHARE_LABELS,
  seniority: SENIORITY_LABELS,
  decisionRole: DECISION_ROLE_LABELS,
};

/** Labels of closed sets by the field that holds one of them, for values that are read back as plain text. */
export const CHOICE_LABELS: Readonly<Record<string, Labels>> = {
  ...DECLARED,
  direction: DIRECTION_LABELS,
  channel: CHANNEL_LABELS,
  reasonKind: ACTION_REASON_LABELS,
  edition: EDITION_LABELS,
  block: PACK_BLOCK_LABELS,
  madeBy: { us: "us", them: "them" },
  ...ofRegisters(),
};

/** A name that several registers have holds what each of them can say, which is the same word for the same value. */
function ofRegisters(): Readonly<Record<string, Labels>> {
  const labels = new Map<string, Labels>([["state", ACTION_STATE_LABELS]]);
  for (const [name, { choices = [] }] of ALL_REGISTERS.flatMap(({ fields }) => Object.entries(fields))) {
    const own = Object.fromEntries(choices.map(({ value, label }) => [value, label]));
    if (choices.length > 0) labels.set(name, { ...labels.get(name), ...own });
  }
  return Object.fromEntries(labels);
}
