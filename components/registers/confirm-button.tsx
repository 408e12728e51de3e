"use client";

import { Button } from "@/components/ui/button";
import { Check } from "@/components/ui/icons";
import { recordInRegisterAction } from "@/lib/actions/registers";
import { dayOf } from "@/lib/calendar/wall-time";
import { REGISTERS } from "@/lib/registers/all-registers";
import { ownValue } from "@/lib/schemas/own-value";
import type { RegisterPlace } from "./register-form";
import type { ShownRecord } from "./shown-record";
import { sentFields } from "./typed-fields";
import { usePress } from "./use-press";

interface ConfirmButtonProps extends RegisterPlace {
  record: ShownRecord;
}

/** Says in one press that a record still stands as it did, where that is an answer and was not given today. */
export function ConfirmButton({ record, accountId, zone, clock }: ConfirmButtonProps) {
  const { isPending, press } = usePress("Still true");
  const field = REGISTERS[record.noun].confirmedBy;
  const today = dayOf(clock(), zone);
  if (field === undefined || !record.state.isOpen || ownValue(record.typed, field) === today) return null;
  const confirm = () =>
    press(
      () => saveTyped({ ...record, typed: { ...record.typed, [field]: today } }, { accountId, zone }),
      () => saveTyped({ ...record, version: record.version + 1 }, { accountId, zone }),
    );
  return (
    <Button size="small" aria-label={`Still true: ${record.title}`} disabled={isPending} onClick={() => void confirm()}>
      <Check aria-hidden="true" />
      Still true
    </Button>
  );
}

/** Stores a record as it is typed. */
export const saveTyped = (
  { noun, id: recordId, version, typed }: Pick<ShownRecord, "noun" | "id" | "version" | "typed">,
  { accountId, zone }: Pick<RegisterPlace, "accountId" | "zone">,
) =>
  recordInRegisterAction(
    { ...sentFields(REGISTERS[noun], typed, zone), noun, accountId, recordId, version },
    crypto.randomUUID(),
  );
