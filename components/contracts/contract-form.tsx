"use client";

import { AmountField } from "@/components/form/amount-field";
import { DayField } from "@/components/form/day-field";
import { TextField } from "@/components/form/text-field";
import { useTypedForm } from "@/components/form/use-typed-form";
import { RecordFields, type RecordWindow } from "@/components/registers/record-dialog";
import type { TradeRow } from "@/components/registers/trade-row";
import { amountText } from "@/lib/format/amount-text";
import { typedAmount } from "@/lib/schemas/amount";
import { contractInput } from "@/lib/schemas/contract";

export interface ContractFormProps {
  accountId: string;
  /** What the amount of a new one is in. */
  currency: string;
  today: string;
  window: RecordWindow;
  /** The one to change; without it a new one is made. */
  contract?: TradeRow | undefined;
}

export function ContractForm({ accountId, today, contract, window, ...rest }: ContractFormProps) {
  const currency = contract?.currency ?? rest.currency;
  const form = useTypedForm({
    schema: contractInput,
    sender: window.sender,
    draft: { name: `contract ${contract?.id ?? accountId}` },
    values: {
      startsOn: contract?.from ?? today,
      endsOn: contract?.to ?? "",
      noticeOn: contract?.notice ?? "",
      arrCents: contract ? amountText(contract.cents, currency) : "",
      note: contract?.note ?? "",
    },
    payload: (typed) => {
      const amount = typedAmount(typed.arrCents, currency);
      if ("problem" in amount) return { fields: { arrCents: amount.problem } };
      const known = contract ? { contractId: contract.id, version: contract.version } : {};
      return { raw: { ...typed, ...known, accountId, arrCents: amount.cents } };
    },
  });
  return (
    <RecordFields form={form} close={window.close}>
      <DayField field={form.field("startsOn")} label="Starts on" />
      <DayField field={form.field("endsOn")} label="Ends on" hint="Empty when it has no end." />
      <DayField field={form.field("noticeOn")} label="Notice by" isOptional hint="The last day to end it." />
      <AmountField field={form.field("arrCents")} label={`A year, in ${currency}`} told="A year" currency={currency} />
      <TextField field={form.field("note")} label="Note" isOptional className="sm:col-span-2" isLimited />
    </RecordFields>
  );
}
