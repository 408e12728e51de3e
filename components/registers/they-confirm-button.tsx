"use client";

import { Button } from "@/components/ui/button";
import { BadgeCheck } from "@/components/ui/icons";
import { dayOf } from "@/lib/calendar/wall-time";
import { ownValue } from "@/lib/schemas/own-value";
import { saveTyped } from "./confirm-button";
import type { RegisterPlace } from "./register-form";
import type { ShownRecord } from "./shown-record";
import { usePress } from "./use-press";

interface TheyConfirmButtonProps extends RegisterPlace {
  record: ShownRecord;
}

/** Says in one press that whom a result was promised to has confirmed what was measured; until then only we say so. */
export function TheyConfirmButton({ record, contacts, accountId, zone, clock }: TheyConfirmButtonProps) {
  const { isPending, press } = usePress("Confirmed by them");
  if (record.noun !== "value_commitment") return null;
  const said = (name: string) => ownValue(record.typed, name) ?? "";
  const person = contacts.find(({ id }) => id === said("contactId"));
  const isConfirmed = said("confirmedById") !== "" && said("confirmedAt") >= said("measuredAt");
  if (person === undefined || said("achieved") === "" || isConfirmed) return null;
  const place = { accountId, zone };
  const today = dayOf(clock(), zone);
  // What was measured on a day that has not come here yet was measured before they confirm it.
  const isAhead = said("measuredAt") > today;
  const confirmed = { confirmedById: person.id, confirmedAt: isAhead ? said("measuredAt") : today };
  const confirm = () =>
    press(
      () => saveTyped({ ...record, typed: { ...record.typed, ...confirmed } }, place),
      () => saveTyped({ ...record, version: record.version + 1 }, place),
    );
  return (
    <Button
      size="small"
      aria-label={`${person.name} confirms: ${record.title}`}
      disabled={isPending}
      onClick={() => void confirm()}
    >
      <BadgeCheck aria-hidden="true" />
      {person.name} confirms
    </Button>
  );
}
