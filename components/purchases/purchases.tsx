"use client";

import type { ReactElement } from "react";
import { AddButton, ChangeButton, DayField, NoteField } from "@/components/contracts/trade-fields";
import { TradeList } from "@/components/contracts/trade-list";
import type { TradeRow } from "@/components/contracts/trade-row";
import { AmountField } from "@/components/form/amount-field";
import { RecordDialog, textOf } from "@/components/registers/record-dialog";
import { recordPurchaseAction, removePurchaseAction } from "@/lib/actions/purchases";
import { amountText } from "@/lib/format/amount-text";
import { formatDay } from "@/lib/format/dates";
import { typedAmount } from "@/lib/schemas/amount";

interface PurchasesProps {
  accountId: string;
  rows: readonly TradeRow[];
  /** What amounts of new records are in. */
  currency: string;
  today: string;
}

export function Purchases({ accountId, rows, currency, today }: PurchasesProps) {
  const dialog = { accountId, currency, today };
  return (
    <TradeList
      id="purchases"
      title="Purchases"
      noun="purchase"
      empty="No purchase on record. Purchases tell a one-off buyer from a steady one."
      rows={rows}
      takeBack={(row) => removePurchaseAction({ accountId, purchaseId: row.id }, crypto.randomUUID())}
      enterAgain={({ from, cents, note }) =>
        recordPurchaseAction({ accountId, purchasedOn: from, amountCents: cents, note }, crypto.randomUUID())
      }
      add={<PurchaseDialog {...dialog} trigger={<AddButton>Add a purchase</AddButton>} />}
      change={(row) => (
        <PurchaseDialog
          {...dialog}
          purchase={row}
          trigger={<ChangeButton label={`Change: purchase of ${formatDay(row.from)}`} />}
        />
      )}
    />
  );
}

interface PurchaseDialogProps extends Omit<PurchasesProps, "rows"> {
  trigger: ReactElement;
  purchase?: TradeRow | undefined;
}

function PurchaseDialog({ accountId, today, trigger, purchase, ...rest }: PurchaseDialogProps) {
  const currency = purchase?.currency ?? rest.currency;
  const amount = purchase ? amountText(purchase.cents, currency) : "";
  return (
    <RecordDialog
      title={purchase ? "Change this purchase" : "Add a purchase"}
      trigger={trigger}
      savedTitle="Purchase saved"
      action={recordPurchaseAction}
      stored={purchase ? fieldsOf(purchase, amount) : undefined}
      payload={(typed) => {
        const read = typedAmount(textOf(typed, "amount"), currency);
        if ("problem" in read) return { fields: { amountCents: read.problem } };
        const known = purchase ? { purchaseId: purchase.id, version: purchase.version } : {};
        const said = { purchasedOn: textOf(typed, "purchasedOn"), note: textOf(typed, "note") };
        return { raw: { accountId, ...known, ...said, amountCents: read.cents } };
      }}
    >
      {(errors) => (
        <>
          <DayField name="purchasedOn" label="Bought on" errors={errors} value={purchase?.from ?? today} />
          <AmountField
            name="amount"
            label={`Amount in ${currency}`}
            error={errors["amountCents"]}
            value={amount}
            currency={currency}
          />
          <NoteField value={purchase?.note ?? undefined} error={errors["note"]} />
        </>
      )}
    </RecordDialog>
  );
}

const fieldsOf = ({ from, note }: TradeRow, amount: string) => [
  { label: "Bought on", value: formatDay(from) },
  { label: "Amount", value: amount },
  { label: "Note", value: note ?? "" },
];
