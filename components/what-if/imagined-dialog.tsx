"use client";

import type { ReactElement } from "react";
import { type ActionAnswer, useActionForm } from "@/components/form/use-action-form";
import { useTypedForm } from "@/components/form/use-typed-form";
import { RecordFields } from "@/components/registers/record-dialog";
import { DeclaredFields } from "@/components/registers/register-form";
import { sentFields, type TypedFields, withToday } from "@/components/registers/typed-fields";
import { Dialog } from "@/components/ui/dialog";
import { dayOf, wallTimeOf } from "@/lib/calendar/wall-time";
import { amountText } from "@/lib/format/amount-text";
import type { RegisterField } from "@/lib/registers/register";
import { ownValue } from "@/lib/schemas/own-value";
import { declarationOf } from "@/lib/what-if/declared";
import type { Imagined } from "@/lib/what-if/hypothesis";
import { imaginedOf, type Place, resolveImagined, wholeSaid } from "@/lib/what-if/resolve-imagined";

interface ImaginedDialogProps {
  place: Place;
  /** What the form begins with. */
  imagined: Imagined;
  title: string;
  /** What the button says that keeps it. */
  saves: string;
  onSaid: (imagined: Imagined) => void;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  trigger?: ReactElement;
}

/** The form of a real record, of one that is only imagined: what it says stays in this page. */
export function ImaginedDialog({ title, open, onOpenChange, trigger, ...form }: ImaginedDialogProps) {
  return (
    <Dialog
      title={title}
      description="Imagined only. Nothing is saved."
      open={open}
      onOpenChange={onOpenChange}
      trigger={trigger}
    >
      <ImaginedForm {...form} close={() => onOpenChange(false)} />
    </Dialog>
  );
}

type ImaginedFormProps = Pick<ImaginedDialogProps, "place" | "imagined" | "saves" | "onSaid"> & { close: () => void };

function ImaginedForm({ place, imagined, saves, onSaid, close }: ImaginedFormProps) {
  const { kind, of } = imagined;
  const { zone, now, accountId } = place;
  const declared = declarationOf(imagined, place);
  const sender = useActionForm({
    action: async (raw: unknown): Promise<ActionAnswer<Imagined>> => {
      const said = imaginedOf({ kind, of }, Object(raw), place);
      const read = resolveImagined(said, place);
      if ("resolved" in read) return { ok: true, data: said };
      const { problems: fields } = read;
      return { ok: false, code: "invalid_input", message: fields["of"] ?? "Some fields need another look.", fields };
    },
    onSaved: (said) => {
      close();
      onSaid(said);
    },
  });
  const form = useTypedForm({
    schema: declared.input,
    sender,
    // What is imagined stands in the address, and a real form has a draft of its own.
    draft: null,
    fields: declared.fields,
    values: { ...typedOf(imagined, place), ...("currency" in declared.fields ? { currency: place.currency } : {}) },
    payload: (typed: TypedFields) => ({
      raw: { ...sentFields(declared, withToday(declared, typed, dayOf(now, zone)), zone), noun: kind, accountId },
    }),
  });
  return (
    <RecordFields form={form} close={close} saves={saves}>
      <DeclaredFields
        declared={declared}
        form={form}
        now={now}
        zone={zone}
        contacts={place.contacts}
        {...{ departments: [], sources: [], behaviours: [], ideas: [], kindsOfBarrier: [] }}
        currency={place.currency}
      />
    </RecordFields>
  );
}

/** As it is typed. */
function typedOf(imagined: Imagined, place: Place): TypedFields {
  const said = wholeSaid(imagined, place);
  const typed = Object.entries(declarationOf(imagined, place).fields).map(([name, field]) => [
    name,
    textOf(ownValue(said, name) ?? null, field, place),
  ]);
  return Object.fromEntries(typed);
}

function textOf(value: string | number | boolean | null, field: RegisterField, { zone, currency }: Place): string {
  if (value === null) return "";
  if (field.kind === "money" && typeof value === "number") return amountText(value, currency);
  if (field.kind === "instant" && !field.isDay) return wallTimeOf(new Date(String(value)), zone);
  return String(value);
}
