"use client";

import type { ReactElement } from "react";
import { RecordDialog } from "@/components/registers/record-dialog";
import { AddButton, ChangeButton } from "@/components/registers/trade-buttons";
import { TradeList } from "@/components/registers/trade-list";
import type { TradeRow } from "@/components/registers/trade-row";
import { recordContractAction, removeContractAction } from "@/lib/actions/contracts";
import { formatDay } from "@/lib/format/dates";
import { PRESUMED_CONTRACT } from "@/lib/format/relationship-labels";
import { ContractContradictions, type ContractTerms } from "./contract-contradictions";
import { ContractForm, type ContractFormProps } from "./contract-form";

const NO_CONTRACT = "No contract on record. A contract changes no score; it tells which kind of relationship this is.";

interface ContractsProps {
  accountId: string;
  rows: readonly TradeRow[];
  /** What amounts of new records are in. */
  currency: string;
  today: string;
  terms: ContractTerms;
  canWrite: boolean;
}

export function Contracts({ accountId, rows, currency, today, terms, canWrite }: ContractsProps) {
  const dialog = { accountId, currency, today };
  return (
    <TradeList
      id="contracts"
      title="Contracts"
      noun="contract"
      empty={
        terms.isContractPresumed
          ? `${NO_CONTRACT} Until one is, a ${PRESUMED_CONTRACT} counts as in force.`
          : NO_CONTRACT
      }
      rows={rows}
      canWrite={canWrite}
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
      {canWrite ? <ContractContradictions accountId={accountId} terms={terms} /> : null}
    </TradeList>
  );
}

interface ContractDialogProps extends Omit<ContractFormProps, "window"> {
  trigger: ReactElement;
}

function ContractDialog({ trigger, ...form }: ContractDialogProps) {
  return (
    <RecordDialog
      title={form.contract ? "Change this contract" : "Add a contract"}
      trigger={trigger}
      savedTitle="Contract saved"
      action={recordContractAction}
      takeBack={(contractId) => removeContractAction({ accountId: form.accountId, contractId }, crypto.randomUUID())}
    >
      {(window) => <ContractForm {...form} window={window} />}
    </RecordDialog>
  );
}
