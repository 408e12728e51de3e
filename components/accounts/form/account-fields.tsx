"use client";

import { AmountField } from "@/components/form/amount-field";
import { useFieldValue } from "@/components/form/bound-field";
import { DayField } from "@/components/form/day-field";
import { NoteField } from "@/components/form/note-field";
import { optionsOf } from "@/components/form/options-of";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { Card } from "@/components/ui/card";
import { SUPPLIER_SHARE_LABELS, TIER_LABELS } from "@/lib/format/account-labels";
import { SUPPLIER_SHARES, TIERS } from "@/lib/schemas/account";
import { RELATIONSHIP_TYPE_LABELS } from "@/lib/schemas/relationship-type-labels";
import { RELATIONSHIP_TYPES } from "@/lib/scoring";
import { AccountChoiceField } from "./account-choice-field";
import type { AccountField } from "./use-account-form";

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface AccountFieldsProps {
  field: AccountField;
  owners: readonly Named[];
  /** The account above, as it is stored. */
  parent: Named | null;
  /** The one to change; none when one is added. */
  accountId?: string | undefined;
}

export function AccountFields({ field, owners, parent, accountId }: AccountFieldsProps) {
  return (
    <Card className="grid gap-4 p-4 sm:grid-cols-2 sm:p-5">
      <TextField field={field("name")} className="sm:col-span-2" autoComplete="off" />
      <SelectField
        field={field("tier")}
        hint="Key accounts are scored in depth first."
        options={optionsOf(TIERS, TIER_LABELS)}
      />
      <SelectField field={field("ownerId")} emptyLabel="Nobody yet" options={optionsIn(owners)} />
      <AccountChoiceField
        field={field("parentId")}
        stored={parent}
        except={accountId}
        hint="The account above this one, such as its group."
      />
      <TextField field={field("segment")} />
      <TextField field={field("industry")} />
      <MoneyFields field={field} />
      <DayField field={field("startedOn")} />
      <DayField field={field("renewsOn")} />
      <SelectField
        field={field("declaredType")}
        hint="Your own view; the score sets it against what the evidence shows."
        emptyLabel="Not declared"
        options={optionsOf(RELATIONSHIP_TYPES, RELATIONSHIP_TYPE_LABELS)}
      />
      <SelectField field={field("supplierShare")} options={optionsOf(SUPPLIER_SHARES, SUPPLIER_SHARE_LABELS)} />
      <NoteField field={field("note")} className="sm:col-span-2" />
    </Card>
  );
}

const optionsIn = (named: readonly Named[]) => named.map(({ id, name }) => ({ value: id, label: name }));

/** The amount is read in the currency that stands beside it. */
function MoneyFields({ field }: Pick<AccountFieldsProps, "field">) {
  const currency = useFieldValue(field("currency"));
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_6rem] gap-4">
      <AmountField field={field("arrCents")} currency={currency.trim().toUpperCase()} />
      <TextField field={field("currency")} maxLength={3} inputClass="uppercase" />
    </div>
  );
}
