"use client";

import { Plus } from "lucide-react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { PageSection } from "@/components/ui/page-section";
import { recordContractAction, recordPurchaseAction } from "@/lib/actions/facts";
import { formatDay } from "@/lib/format/dates";
import { formatMoney } from "@/lib/format/money";
import { parseAmount } from "@/lib/format/parse-amount";
import { RecordDialog, textOf } from "./record-dialog";
import { TradeRemoval, type TradeRemovalProps } from "./trade-removal";
import type { TradeRow } from "./trade-row";

interface TradeRecordsProps {
  accountId: string;
  rows: readonly TradeRow[];
  /** What amounts of new records are in. */
  currency: string;
  today: string;
}

export function Contracts({ accountId, rows, currency, today }: TradeRecordsProps) {
  const add = (
    <RecordDialog
      title="Add a contract"
      trigger={<AddButton>Add a contract</AddButton>}
      savedTitle="Contract saved"
      action={recordContractAction}
      payload={(typed) => {
        const amount = parseAmount(textOf(typed, "arr"), currency);
        if ("error" in amount) return { fields: { arrCents: amount.error } };
        const days = {
          startsOn: textOf(typed, "startsOn"),
          endsOn: textOf(typed, "endsOn"),
          noticeOn: textOf(typed, "noticeOn"),
        };
        return { raw: { accountId, ...days, arrCents: amount.cents, note: textOf(typed, "note") } };
      }}
    >
      {(errors) => (
        <>
          <DayField name="startsOn" label="Starts on" errors={errors} value={today} />
          <DayField name="endsOn" label="Ends on" errors={errors} hint="Empty when it has no end." />
          <DayField name="noticeOn" label="Notice by" errors={errors} hint="The last day to end it." />
          <AmountField name="arr" label={`A year, in ${currency}`} error={errors["arrCents"]} />
          <NoteField error={errors["note"]} />
        </>
      )}
    </RecordDialog>
  );
  return (
    <TradeList
      id="contracts"
      title="Contracts"
      noun="contract"
      accountId={accountId}
      empty="No contract on record. A contract changes no score; it tells which kind of relationship this is."
      rows={rows}
      add={add}
    />
  );
}

export function Purchases({ accountId, rows, currency, today }: TradeRecordsProps) {
  const add = (
    <RecordDialog
      title="Add a purchase"
      trigger={<AddButton>Add a purchase</AddButton>}
      savedTitle="Purchase saved"
      action={recordPurchaseAction}
      payload={(typed) => {
        const amount = parseAmount(textOf(typed, "amount"), currency);
        if ("error" in amount) return { fields: { amountCents: amount.error } };
        const purchasedOn = textOf(typed, "purchasedOn");
        return { raw: { accountId, purchasedOn, amountCents: amount.cents, note: textOf(typed, "note") } };
      }}
    >
      {(errors) => (
        <>
          <DayField name="purchasedOn" label="Bought on" errors={errors} value={today} />
          <AmountField name="amount" label={`Amount in ${currency}`} error={errors["amountCents"]} />
          <NoteField error={errors["note"]} />
        </>
      )}
    </RecordDialog>
  );
  return (
    <TradeList
      id="purchases"
      title="Purchases"
      noun="purchase"
      accountId={accountId}
      empty="No purchase on record. Purchases tell a one-off buyer from a steady one."
      rows={rows}
      add={add}
    />
  );
}

function AddButton({ children, ...rest }: { children: string }) {
  return (
    <Button size="small" {...rest}>
      <Plus aria-hidden="true" />
      {children}
    </Button>
  );
}

interface TradeListProps extends Pick<TradeRemovalProps, "accountId" | "noun"> {
  id: string;
  title: string;
  empty: string;
  rows: readonly TradeRow[];
  add: React.ReactNode;
}

function TradeList({ id, title, noun, accountId, empty, rows, add }: TradeListProps) {
  return (
    <PageSection id={id} title={title} actions={rows.length > 0 ? add : null} isFlush>
      {rows.length === 0 ? (
        <EmptyState title="Nothing yet" action={add}>
          {empty}
        </EmptyState>
      ) : (
        <ul className="divide-y divide-border">
          {rows.map((row) => (
            <li key={row.id} className="flex flex-wrap items-baseline justify-between gap-x-4 px-4 py-3 text-sm">
              <span className="min-w-0">
                {formatDay(row.from)}
                {row.to ? ` to ${formatDay(row.to)}` : ""}
                {row.note ? <span className="text-muted"> · {row.note}</span> : null}
              </span>
              <span className="flex items-center gap-2 tabular-nums">
                {row.cents === null ? "" : formatMoney(row.cents, row.currency)}
                <TradeRemoval accountId={accountId} noun={noun} row={row} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </PageSection>
  );
}

interface DayFieldProps {
  name: string;
  label: string;
  errors: Readonly<Record<string, string>>;
  value?: string | undefined;
  hint?: string | undefined;
}

function DayField({ name, label, errors, value, hint }: DayFieldProps) {
  return (
    <Field name={name} label={label} hint={hint} error={errors[name]}>
      {(control) => <Input {...control} type="date" defaultValue={value} />}
    </Field>
  );
}

function AmountField({ name, label, error }: { name: string; label: string; error: string | undefined }) {
  return (
    <Field name={name} label={label} error={error}>
      {(control) => <Input {...control} inputMode="decimal" placeholder="120,000" />}
    </Field>
  );
}

function NoteField({ error }: { error: string | undefined }) {
  return (
    <Field name="note" label="Note" error={error} className="sm:col-span-2">
      {(control) => <Input {...control} maxLength={300} />}
    </Field>
  );
}
