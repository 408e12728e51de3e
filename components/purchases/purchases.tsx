"use client";

import type { ReactElement } from "react";
import { RecordDialog } from "@/components/registers/record-dialog";
import { AddButton, ChangeButton } from "@/components/registers/trade-buttons";
import { TradeList } from "@/components/registers/trade-list";
import type { TradeRow } from "@/components/registers/trade-row";
import { recordPurchaseAction, removePurchaseAction } from "@/lib/actions/purchases";
import { formatDay } from "@/lib/format/dates";
import { PurchaseForm, type PurchaseFormProps } from "./purchase-form";

interface PurchasesProps {
  accountId: string;
  rows: readonly TradeRow[];
  /** What amounts of new records are in. */
  currency: string;
  today: string;
  canWrite: boolean;
}

export function Purchases({ accountId, rows, currency, today, canWrite }: PurchasesProps) {
  const dialog = { accountId, currency, today };
  return (
    <TradeList
      id="purchases"
      title="Purchases"
      noun="purchase"
      empty="No purchase on record. Purchases tell a one-off buyer from a steady one."
      rows={rows}
      canWrite={canWrite}
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

interface PurchaseDialogProps extends Omit<PurchaseFormProps, "window"> {
  trigger: ReactElement;
}

function PurchaseDialog({ trigger, ...form }: PurchaseDialogProps) {
  return (
    <RecordDialog
      title={form.purchase ? "Change this purchase" : "Add a purchase"}
      trigger={trigger}
      savedTitle="Purchase saved"
      action={recordPurchaseAction}
      takeBack={(purchaseId) => removePurchaseAction({ accountId: form.accountId, purchaseId }, crypto.randomUUID())}
    >
      {(window) => <PurchaseForm {...form} window={window} />}
    </RecordDialog>
  );
}
