"use client";

import { useState } from "react";
import { AmountField } from "@/components/form/amount-field";
import { optionsOf } from "@/components/form/options-of";
import { Card } from "@/components/ui/card";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { SUPPLIER_SHARE_LABELS, TIER_LABELS } from "@/lib/format/account-labels";
import { RELATIONSHIP_TYPE_LABELS } from "@/lib/format/relationship-labels";
import { FIELD_LABELS, type FieldName, type StoredAccount } from "./stored-account";

interface AccountFieldsProps {
  account: StoredAccount;
  owners: readonly { readonly id: string; readonly name: string }[];
  parents: readonly { readonly id: string; readonly name: string }[];
  /** Empty for none. */
  parentId: string;
  onParentChange: (parentId: string) => void;
  errors: Readonly<Record<string, string>>;
}

export function AccountFields(props: AccountFieldsProps) {
  return (
    <Card className="grid gap-4 p-4 sm:grid-cols-2 sm:p-5">
      <WhoFields {...props} />
      <MoneyFields {...props} />
      <RelationshipFields {...props} />
    </Card>
  );
}

const labelled = (name: FieldName, errors: AccountFieldsProps["errors"]) => ({
  name,
  label: FIELD_LABELS[name],
  error: errors[name],
});

function WhoFields({ account, owners, parents, parentId, onParentChange, errors }: AccountFieldsProps) {
  const parentOptions = parents.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <Field {...labelled("name", errors)} required className="sm:col-span-2">
        {(control) => <Input {...control} defaultValue={account.name} autoComplete="off" />}
      </Field>
      <Field {...labelled("tier", errors)} hint="Key accounts are scored in depth first.">
        {(control) => <Select {...control} defaultValue={account.tier} options={optionsOf(TIER_LABELS)} />}
      </Field>
      <Field {...labelled("ownerId", errors)}>
        {(control) => (
          <Select
            {...control}
            defaultValue={account.ownerId}
            emptyLabel="Nobody yet"
            options={owners.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
      </Field>
      <Field {...labelled("parentId", errors)} hint="The account above this one, such as its group.">
        {({ id, ...control }) => (
          <Combobox
            id={id}
            aria-invalid={control["aria-invalid"]}
            aria-describedby={control["aria-describedby"]}
            options={parentOptions}
            value={parentOptions.find(({ value }) => value === parentId) ?? null}
            onValueChange={(option) => onParentChange(option?.value ?? "")}
            placeholder="Type a name"
          />
        )}
      </Field>
      <Field {...labelled("segment", errors)}>
        {(control) => <Input {...control} defaultValue={account.segment} />}
      </Field>
      <Field {...labelled("industry", errors)}>
        {(control) => <Input {...control} defaultValue={account.industry} />}
      </Field>
    </>
  );
}

function MoneyFields({ account, errors }: AccountFieldsProps) {
  const [currency, setCurrency] = useState(account.currency);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_6rem] gap-4">
      <AmountField
        {...labelled("arr", errors)}
        error={errors["arrCents"]}
        value={account.arr}
        currency={currency.trim().toUpperCase()}
      />
      <Field {...labelled("currency", errors)}>
        {(control) => (
          <Input
            {...control}
            defaultValue={account.currency}
            maxLength={3}
            className="uppercase"
            onChange={(event) => setCurrency(event.target.value)}
          />
        )}
      </Field>
    </div>
  );
}

function RelationshipFields({ account, errors }: AccountFieldsProps) {
  return (
    <>
      <Field {...labelled("startedOn", errors)}>
        {(control) => <Input {...control} type="date" defaultValue={account.startedOn} />}
      </Field>
      <Field {...labelled("renewsOn", errors)}>
        {(control) => <Input {...control} type="date" defaultValue={account.renewsOn} />}
      </Field>
      <Field
        {...labelled("declaredType", errors)}
        hint="Your own view; the score sets it against what the evidence shows."
      >
        {(control) => (
          <Select
            {...control}
            defaultValue={account.declaredType}
            emptyLabel="Not declared"
            options={optionsOf(RELATIONSHIP_TYPE_LABELS)}
          />
        )}
      </Field>
      <Field {...labelled("supplierShare", errors)}>
        {(control) => (
          <Select {...control} defaultValue={account.supplierShare} options={optionsOf(SUPPLIER_SHARE_LABELS)} />
        )}
      </Field>
      <Field {...labelled("note", errors)} className="sm:col-span-2">
        {(control) => <Textarea {...control} defaultValue={account.note} />}
      </Field>
    </>
  );
}
