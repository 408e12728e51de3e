"use client";

import { CalendarCheck } from "lucide-react";
import { removeRecord } from "@/components/taken-back/remove-record";
import { Button } from "@/components/ui/button";
import { logPlannedStepAction } from "@/lib/actions/registers";
import { saveTyped } from "./confirm-button";
import type { RegisterPlace } from "./register-form";
import type { ShownRecord } from "./shown-record";
import { usePress } from "./use-press";

interface HappenedButtonProps extends RegisterPlace {
  record: ShownRecord;
}

/** Makes an interaction of a planned step in one press, once it happened. */
export function HappenedButton({ record, ...place }: HappenedButtonProps) {
  const { isPending, press } = usePress("Logged as an interaction");
  if (record.noun !== "planned_step" || !record.state.isOpen) return null;
  const log = () =>
    press(
      () => logPlannedStepAction({ recordId: record.id, version: record.version }, crypto.randomUUID()),
      async ({ id }) => {
        const reopened = await saveTyped({ ...record, version: record.version + 1 }, place);
        return reopened.ok ? removeRecord({ noun: "interaction", id, isRemoved: true }) : reopened;
      },
    );
  return (
    <Button size="small" aria-label={`It happened: ${record.title}`} disabled={isPending} onClick={() => void log()}>
      <CalendarCheck aria-hidden="true" />
      It happened
    </Button>
  );
}
