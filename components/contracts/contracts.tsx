"use client";

import type { ReactElement } from "react";
import { AmountField } from "@/components/form/amount-field";
import { RecordDialog, textOf } from "@/components/registers/record-dialog";
import { recordContractAction, removeContractAction } from "@/lib/actions/contracts";
import { amountText } from "@/lib/format/amount-text";
import { formatDay } from "@/lib/format/dates";
import { typedAmount } from "@/lib/schemas/amount";
import { ContractContradictions, type ContractTerms } from "./contract-contradictions";
import { AddButton, ChangeButton, DayField, NoteField } from "./trade-fields";
import { TradeList } from "./trade-list";
import type { TradeRow } from "./trade-row";

interface ContractsProps {
  accountId: string;
  rows: readonly TradeRow[];
  /** What amounts of new records are in. */
  currency: string;
  today: string;
  terms: ContractTerms;
}

export function Contracts({ accountId, rows, currency, today, terms }: ContractsProps) {
  const dialog = { accountId, currency, today };
  return (
    <TradeList
      id="contracts"
      title="Contracts"
      noun="contract"
      empty="No contract on record. A contract changes no score; it tells which kind of relationship this is."
      rows={rows}
      takeBack={(row) => removeContractAction({ accountId, contractId: row.id }, crypto.randomUUID())}
      enterAgain={({ from, to, notice, cents, note }) =>
        recordContractAction(
          { accountId, startsOn: from, endsOn: to, noticeOn: notice, arrCents: cents, note },
          crypto.randomUUID(),
        )
      }
      add={<ContractDialog {...dialog} trigger={<AddButton>Add a contract</AddButton>} />}
      change={(row) => (
        <ContractDialog
          {...dialog}
          contract={row}
          trigger={<ChangeButton label={`Change: contract of ${formatDay(row.from)}`} />}
        />
      )}
    >
      <ContractContradictions accountId={accountId} terms={terms} />
    </TradeList>
  );
}

interface ContractDialogProps extends Omit<ContractsProps, "rows" | "terms"> {
  trigger: ReactElement;
  contract?: TradeRow | undefined;
}

function ContractDialog({ accountId, today, trigger, contract, ...rest }: ContractDialogProps) {
  const currency = contract?.currency ?? rest.currency;
  const amount = contract ? amountText(contract.cents, currency) : "";
  return (
    <RecordDialog
      title={contract ? "Change this contract" : "Add a contract"}
      trigger={trigger}
      savedTitle="Contract saved"
      action={recordContractAction}
      stored={contract ? fieldsOf(contract, amount) : undefined}
      payload={(typed) => {
        const read = typedAmount(textOf(typed, "arr"), currency);
        if ("problem" in read) return { fields: { arrCents: read.problem } };
        const known = contract ? { contractId: contract.id, version: contract.version } : {};
        const names = ["startsOn", "endsOn", "noticeOn", "note"];
        const said = Object.fromEntries(names.map((name) => [name, textOf(typed, name)]));
        return { raw: { accountId, ...known, ...said, arrCents: read.cents } };
      }}
    >
      {(errors) => (
        <>
          <DayField name="startsOn" label="Starts on" errors={errors} value={contract?.from ?? today} />
          <DayField
            name="endsOn"
            label="Ends on"
            errors={errors}
            value={contract?.to ?? undefined}
            hint="Empty when it has no end."
          />
          <DayField
            name="noticeOn"
            label="Notice by"
            errors={errors}
            value={contract?.notice ?? undefined}
            hint="The last day to end it."
          />
          <AmountField
            name="arr"
            label={`A year, in ${currency}`}
            error={errors["arrCents"]}
            value={amount}
            currency={currency}
          />
          <NoteField value={contract?.note ?? undefined} error={errors["note"]} />
        </>
      )}
    </RecordDialog>
  );
}

const fieldsOf = ({ from, to, notice, note }: TradeRow, amount: string) => [
  { label: "Starts on", value: formatDay(from) },
  { label: "Ends on", value: to ? formatDay(to) : "" },
  { label: "Notice by", value: notice ? formatDay(notice) : "" },
  { label: "A year", value: amount },
  { label: "Note", value: note ?? "" },
];
