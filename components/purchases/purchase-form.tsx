"use client";

import { AmountField } from "@/components/form/amount-field";
import { DayField } from "@/components/form/day-field";
import { TextField } from "@/components/form/text-field";
import { useTypedForm } from "@/components/form/use-typed-form";
import { RecordFields, type RecordWindow } from "@/components/registers/record-dialog";
import type { TradeRow } from "@/components/registers/trade-row";
import { amountText } from "@/lib/format/amount-text";
import { typedAmount } from "@/lib/schemas/amount";
import { purchaseInput } from "@/lib/schemas/purchase";

export interface PurchaseFormProps {
  accountId: string;
  /** What the amount of a new one is in. */
  currency: string;
  today: string;
  window: RecordWindow;
  /** The one to change; without it a new one is made. */
  purchase?: TradeRow | undefined;
}

export function PurchaseForm({ accountId, today, purchase, window, ...rest }: PurchaseFormProps) {
  const currency = purchase?.currency ?? rest.currency;
  const form = useTypedForm({
    schema: purchaseInput,
    sender: window.sender,
    draft: { name: `purchase ${purchase?.id ?? accountId}` },
    values: {
      purchasedOn: purchase?.from ?? today,
      amountCents: purchase ? amountText(purchase.cents, currency) : "",
      note: purchase?.note ?? "",
    },
    payload: (typed) => {
      const amount = typedAmount(typed.amountCents, currency);
      if ("problem" in amount) return { fields: { amountCents: amount.problem } };
      const known = purchase ? { purchaseId: purchase.id, version: purchase.version } : {};
      return { raw: { ...typed, ...known, accountId, amountCents: amount.cents } };
    },
  });
  return (
    <RecordFields form={form} close={window.close}>
      <DayField field={form.field("purchasedOn")} label="Bought on" />
      <AmountField
        field={form.field("amountCents")}
        label={`Amount in ${currency}`}
        told="Amount"
        currency={currency}
      />
      <TextField field={form.field("note")} label="Note" isOptional className="sm:col-span-2" isLimited />
    </RecordFields>
  );
}
