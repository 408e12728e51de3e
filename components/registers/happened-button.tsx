"use client";

import { Button } from "@/components/ui/button";
import { CalendarCheck } from "@/components/ui/icons";
import { logPlannedStepAction, undoLoggedStepAction } from "@/lib/actions/registers";
import type { ShownRecord } from "./shown-record";
import { usePress } from "./use-press";

/** Makes an interaction of a planned step in one press, once it happened; and takes both back in one. */
export function HappenedButton({ record }: { record: ShownRecord }) {
  const { isPending, press } = usePress("Logged as an interaction");
  if (record.noun !== "planned_step" || !record.state.isOpen) return null;
  const step = { recordId: record.id, version: record.version };
  const log = () =>
    press(
      () => logPlannedStepAction(step, crypto.randomUUID()),
      ({ id: interactionId }) =>
        undoLoggedStepAction({ ...step, version: step.version + 1, interactionId }, crypto.randomUUID()),
    );
  return (
    <Button size="small" aria-label={`It happened: ${record.title}`} disabled={isPending} onClick={() => void log()}>
      <CalendarCheck aria-hidden="true" />
      It happened
    </Button>
  );
}
