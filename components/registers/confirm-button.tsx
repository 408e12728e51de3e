"use client";

import { Check } from "lucide-react";
import { useState } from "react";
import { toast } from "sonner";
import { useAnnounce } from "@/components/form/use-announce";
import { Button } from "@/components/ui/button";
import { recordInRegisterAction } from "@/lib/actions/registers";
import { dayOf } from "@/lib/calendar/wall-time";
import { REGISTERS } from "@/lib/registers/all-registers";
import { ownValue } from "@/lib/schemas/own-value";
import type { RegisterPlace } from "./register-form";
import type { ShownRecord } from "./shown-record";
import { sentFields } from "./typed-fields";

interface ConfirmButtonProps extends RegisterPlace {
  record: ShownRecord;
}

/** Says in one press that a record still stands as it did, where that is an answer and was not given today. */
export function ConfirmButton({ record, accountId, zone, clock }: ConfirmButtonProps) {
  const announce = useAnnounce();
  const [isPending, setPending] = useState(false);
  const register = REGISTERS[record.noun];
  const field = register.confirmedBy;
  const today = dayOf(clock(), zone);
  if (field === undefined || !record.state.isOpen || ownValue(record.typed, field) === today) return null;
  const save = (typed: ShownRecord["typed"], version: number) =>
    recordInRegisterAction(
      { ...sentFields(register, typed, zone), noun: record.noun, accountId, recordId: record.id, version },
      crypto.randomUUID(),
    );
  const confirm = async () => {
    setPending(true);
    const answer = await save({ ...record.typed, [field]: today }, record.version).catch(() => null);
    setPending(false);
    if (!answer?.ok) {
      toast.error(answer?.message ?? "The server could not be reached. Nothing was changed.");
      return;
    }
    announce({ title: "Still true", saved: answer.data, undo: () => save(record.typed, record.version + 1) });
  };
  return (
    <Button size="small" aria-label={`Still true: ${record.title}`} disabled={isPending} onClick={() => void confirm()}>
      <Check aria-hidden="true" />
      Still true
    </Button>
  );
}
