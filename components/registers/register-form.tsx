"use client";

import { useSearchParams } from "next/navigation";
import { type ReactNode, useState } from "react";
import type { BoundField } from "@/components/form/bound-field";
import { DayField } from "@/components/form/day-field";
import { NumberField } from "@/components/form/number-field";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { useTypedForm } from "@/components/form/use-typed-form";
import { wallTimeOf } from "@/lib/calendar/wall-time";
import { REGISTERS } from "@/lib/registers/all-registers";
import type { RegisterField } from "@/lib/registers/register";
import type { RegisterNoun } from "@/lib/schemas/register-noun";
import { RecordFields, type RecordWindow } from "./record-dialog";
import type { ShownRecord } from "./shown-record";
import { blankFields, isAskedAsDay, sentFields } from "./typed-fields";

export interface RegisterPlace {
  accountId: string;
  /** Of the account, to choose from. */
  contacts: readonly { readonly id: string; readonly name: string }[];
  zone: string;
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
  const { accountId, contacts, zone, clock } = place;
  const [now] = useState(clock);
  const params = useSearchParams();
  const register = REGISTERS[noun];
  // Whom a new one is about, where the address names somebody of this account.
  const asked = contacts.find(({ id }) => id === params.get("contact"))?.id;
  const form = useTypedForm({
    schema: register.input,
    sender: window.sender,
    draft: { name: `${noun} ${record?.id ?? accountId}` },
    fields: register.fields,
    values: {
      ...(record?.typed ?? { ...blankFields(register, { zone, now }), ...(asked ? { contactId: asked } : {}) }),
    },
    payload: (typed) => ({
      raw: {
        ...sentFields(register, typed, zone),
        ...{ noun, accountId },
        ...(record ? { recordId: record.id, version: record.version } : {}),
      },
    }),
  });
  return (
    <RecordFields form={form} close={window.close}>
      {Object.entries(register.fields).map(([name, field]) => (
        <FieldControl key={name} bound={form.field(name)} field={field} now={now} {...place} />
      ))}
    </RecordFields>
  );
}

interface FieldControlProps extends Pick<RegisterPlace, "contacts" | "zone"> {
  now: number;
  bound: BoundField<string>;
  field: RegisterField;
}

function FieldControl({ bound, field, contacts, zone, now }: FieldControlProps): ReactNode {
  const line = { told: field.auditLabel, hint: field.hint };
  if (field.choices) {
    return (
      <SelectField
        field={bound}
        options={field.choices}
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
      return (
        <SelectField
          field={bound}
          options={contacts.map(({ id, name }) => ({ value: id, label: name }))}
          emptyLabel="Nobody named"
          {...line}
        />
      );
    case "instant":
      return <TextField field={bound} type="datetime-local" max={wallTimeOf(now, zone)} {...line} />;
    case "number":
      return <NumberField field={bound} {...line} label={field.unit ? `${field.label}, ${field.unit}` : field.label} />;
    default:
      return <TextField field={bound} className="sm:col-span-2" isLimited {...line} />;
  }
}
