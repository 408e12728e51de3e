"use client";

import type { ReactElement } from "react";
import { removeRecord } from "@/components/taken-back/remove-record";
import { recordInRegisterAction } from "@/lib/actions/registers";
import { REGISTERS } from "@/lib/registers/all-registers";
import { REGISTER_NAMES, type RegisterNoun } from "@/lib/schemas/register-noun";
import { RecordDialog } from "./record-dialog";
import { RegisterForm, type RegisterPlace } from "./register-form";
import type { ShownRecord } from "./shown-record";

interface RegisterDialogProps extends RegisterPlace {
  noun: RegisterNoun;
  /** The one to change; without it a new one is made. */
  record?: ShownRecord;
  trigger: ReactElement;
}

/** The form of any register in a window; of a new record an address that ends in `?add=` and its noun opens it. */
export function RegisterDialog({ trigger, ...form }: RegisterDialogProps) {
  const { words } = REGISTERS[form.noun];
  return (
    <RecordDialog
      title={form.record ? words.change : words.add}
      description={form.record ? undefined : words.description}
      trigger={trigger}
      addedAs={form.record ? undefined : form.noun}
      savedTitle={`${REGISTER_NAMES[form.noun].one} saved`}
      action={recordInRegisterAction}
      takeBack={(id) => removeRecord({ noun: form.noun, id, isRemoved: true })}
    >
      {(window) => <RegisterForm {...form} window={window} />}
    </RecordDialog>
  );
}
