"use client";

import Link from "next/link";
import { useSearchParams } from "next/navigation";
import { type ComponentProps, type ReactNode, useId, useState } from "react";
import { AmountField } from "@/components/form/amount-field";
import type { BoundField } from "@/components/form/bound-field";
import { DayField } from "@/components/form/day-field";
import { NumberField } from "@/components/form/number-field";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { useTypedForm } from "@/components/form/use-typed-form";
import { Notice } from "@/components/ui/notice";
import { dayOf, wallTimeOf } from "@/lib/calendar/wall-time";
import { REGISTERS } from "@/lib/registers/all-registers";
import { OWN } from "@/lib/registers/choose-own";
import type { Register, RegisterField } from "@/lib/registers/register";
import type { RegisterNoun } from "@/lib/schemas/register-noun";
import { RecordFields, type RecordWindow } from "./record-dialog";
import type { ShownRecord } from "./shown-record";
import { blankFields, isAskedAsDay, isChosenElsewhere, sentFields, type TypedFields, withToday } from "./typed-fields";

export interface RegisterPlace {
  accountId: string;
  /** Of the account, to choose from. */
  contacts: readonly { readonly id: string; readonly name: string }[];
  departments: readonly { readonly id: string; readonly name: string }[];
  /** Beside those that the declaration offers. */
  kindsOfBarrier: readonly string[];
  /** What a rough spot can have grown from. */
  sources: readonly { readonly id: string; readonly name: string }[];
  /** What a comment or vote can be on. */
  ideas: readonly { readonly id: string; readonly name: string }[];
  /** Ways of taking part that the workspace counts besides the eleven. */
  behaviours: readonly { readonly id: string; readonly name: string }[];
  /** What the amount of a new one is in. */
  currency: string;
  /** What matters to them is written down. */
  hasListened: boolean;
  zone: string;
  /** Whether the reader decides on renewals. */
  canDecide: boolean;
  /** UTC milliseconds, by the server's clock. */
  clock: () => number;
}

interface RegisterFormProps extends RegisterPlace {
  noun: RegisterNoun;
  window: RecordWindow;
  /** The one to change; without it a new one is made. */
  record?: ShownRecord | undefined;
}

/** The form of any register, from its declaration. */
export function RegisterForm({ noun, record, window, ...place }: RegisterFormProps) {
  const { accountId, contacts, ideas, hasListened, zone, clock } = place;
  // A record without an amount need not know its currency.
  const currency = record?.typed["currency"] || place.currency;
  const [now] = useState(clock);
  const params = useSearchParams();
  const register = REGISTERS[noun];
  // Whom or what a new one is about, where the address names somebody or an idea of this account.
  const asked = contacts.find(({ id }) => id === params.get("contact"))?.id;
  const askedOf = ideas.find(({ id }) => id === params.get("idea"))?.id;
  const values: TypedFields = {
    ...(record?.typed ?? {
      ...blankFields(register, { zone, now, currency }),
      ...(asked ? { contactId: asked } : {}),
      ...(askedOf && "ideaId" in register.fields ? { ideaId: askedOf } : {}),
    }),
    ...("currency" in register.fields ? { currency } : {}),
  };
  const form = useTypedForm({
    schema: register.input,
    sender: window.sender,
    draft: { name: `${noun} ${record?.id ?? accountId}` },
    fields: register.fields,
    values,
    payload: (typed) => ({
      raw: {
        ...sentFields(register, withToday(register, typed, dayOf(clock(), zone)), zone),
        ...{ noun, accountId },
        ...(record ? { recordId: record.id, version: record.version } : {}),
      },
    }),
  });
  return (
    <RecordFields form={form} close={window.close}>
      <DeclaredFields declared={register} form={form} now={now} {...place} currency={currency} />
      {/* Below the fields: the window begins with its first one in focus. */}
      {register.isAsk && !record && !hasListened ? <NotListened accountId={accountId} /> : null}
    </RecordFields>
  );
}

interface DeclaredFieldsProps extends Place {
  declared: Pick<Register, "fields">;
  form: { readonly field: (name: string) => BoundField<string> };
  /** UTC milliseconds: no day that is asked for lies after it. */
  now: number;
}

/** The fields of a declaration, each with the control that it asks for. */
export const DeclaredFields = ({ declared, form, ...place }: DeclaredFieldsProps) =>
  Object.entries(declared.fields).map(([name, field]) =>
    field.kind === "currency" || isChosenElsewhere(declared, name) ? null : (
      <FieldControl key={name} bound={form.field(name)} field={field} {...place} />
    ),
  );

/** An ask of somebody to whom nobody has listened yet (C42); it says so and keeps nobody from asking. */
const NotListened = ({ accountId }: { accountId: string }) => (
  <Notice kind="info" className="sm:col-span-2" title="We have not listened yet">
    Nobody has written down what matters to them.{" "}
    <Link href={`/accounts/${accountId}/edit`} prefetch={false} className="text-accent underline underline-offset-2">
      Write it down first
    </Link>
  </Notice>
);

type Place = Pick<
  RegisterPlace,
  "contacts" | "departments" | "sources" | "behaviours" | "ideas" | "kindsOfBarrier" | "currency" | "zone"
>;

interface FieldControlProps extends Place {
  now: number;
  bound: BoundField<string>;
  field: RegisterField;
}

const amountOf = ({ label }: RegisterField, currency: string) => ({
  ...{ label: `${label} in ${currency}`, told: label, currency },
});

function FieldControl({ bound, field, zone, now, ...place }: FieldControlProps): ReactNode {
  const line = { told: field.auditLabel, hint: field.hint };
  if (field.choices) {
    return (
      <SelectField
        field={bound}
        options={optionsOf(field, place.behaviours)}
        emptyLabel={bound.required ? undefined : "Not known"}
        {...line}
      />
    );
  }
  if (isAskedAsDay(field)) {
    const today = wallTimeOf(now, zone).slice(0, 10);
    return <DayField field={bound} max={field.isDay ? today : undefined} {...line} />;
  }
  switch (field.kind) {
    case "record":
      return <NamedField field={bound} of={field.of} {...place} {...line} />;
    case "instant":
      return <TextField field={bound} type="datetime-local" max={wallTimeOf(now, zone)} {...line} />;
    case "money":
      return <AmountField field={bound} {...amountOf(field, place.currency)} />;
    case "number":
      return <NumberField field={bound} {...line} label={field.unit ? `${field.label}, ${field.unit}` : field.label} />;
    default:
      return (
        <SuggestedText
          field={bound}
          suggestions={field.suggestions ? [...place.kindsOfBarrier, ...field.suggestions] : []}
          {...line}
        />
      );
  }
}

/** The closed set; where the workspace extends it, with its own instead of the word for them. */
const optionsOf = ({ choices = [], extendedBy }: RegisterField, own: RegisterPlace["behaviours"]) =>
  extendedBy === undefined
    ? choices
    : [...choices.filter(({ value }) => value !== OWN), ...own.map(({ id, name }) => ({ value: id, label: name }))];

interface NamedFieldProps extends Pick<RegisterPlace, "contacts" | "departments" | "sources" | "behaviours" | "ideas"> {
  field: BoundField<string>;
  of: RegisterField["of"];
  told: string | undefined;
  hint: string | undefined;
}

/** Somebody or something of the account, chosen by its name. */
function NamedField({ of = "contact", contacts, departments, sources, behaviours, ideas, ...field }: NamedFieldProps) {
  const named = {
    contact: contacts,
    department: departments,
    source: sources,
    behaviour: behaviours,
    behaviours,
    idea: ideas,
  }[of];
  const options = named.map(({ id, name }) => ({ value: id, label: name }));
  return <SelectField {...field} options={options} emptyLabel={emptyLabelOf(of, field.field.required === true)} />;
}

function emptyLabelOf(of: NonNullable<RegisterField["of"]>, isRequired: boolean): string {
  if (isRequired) return "Choose";
  return of === "contact" ? "Nobody named" : "Not said";
}

interface SuggestedTextProps extends Pick<ComponentProps<typeof TextField>, "field" | "told" | "hint"> {
  suggestions: readonly string[];
}

/** A line of text; words may be offered for it, and any other can be typed. */
function SuggestedText({ suggestions, ...field }: SuggestedTextProps) {
  const id = useId();
  if (suggestions.length === 0) return <TextField {...field} className="sm:col-span-2" isLimited />;
  return (
    <>
      <TextField {...field} className="sm:col-span-2" isLimited list={id} autoComplete="off" />
      <datalist id={id}>
        {[...new Set(suggestions)].map((word) => (
          <option key={word} value={word} />
        ))}
      </datalist>
    </>
  );
}
