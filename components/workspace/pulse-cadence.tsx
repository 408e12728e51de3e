"use client";

import { NumberField } from "@/components/form/number-field";
import { numberOf } from "@/components/form/number-of";
import { TypedForm } from "@/components/form/typed-form";
import { useActionForm } from "@/components/form/use-action-form";
import { useAnnounce } from "@/components/form/use-announce";
import { useTypedForm } from "@/components/form/use-typed-form";
import { PageSection } from "@/components/ui/page-section";
import { setPulseCadenceAction } from "@/lib/actions/workspaces";
import { pulseCadence } from "@/lib/schemas/pulse";
import { SendButton } from "./send-button";

interface PulseCadenceProps {
  days: number;
  canWrite: boolean;
}

/** How often one person is asked by a link at most. */
export function PulseCadence({ days, canWrite }: PulseCadenceProps) {
  return (
    <PageSection
      title="Asking customers"
      id="cadence"
      description={`Nobody is asked by a link more than once in ${days === 1 ? "a day" : `${days} days`}, whoever asks.`}
    >
      {canWrite ? <CadenceForm key={days} days={days} /> : null}
    </PageSection>
  );
}

function CadenceForm({ days }: Pick<PulseCadenceProps, "days">) {
  const announce = useAnnounce();
  const sender = useActionForm({
    action: setPulseCadenceAction,
    onSaved: () => {
      const undo = () => setPulseCadenceAction({ pulseCadenceDays: days }, crypto.randomUUID());
      announce({ title: "How often customers are asked is changed", undo });
    },
  });
  const form = useTypedForm({
    schema: pulseCadence,
    values: { pulseCadenceDays: String(days) },
    sender,
    payload: ({ pulseCadenceDays }) => ({ raw: { pulseCadenceDays: numberOf(pulseCadenceDays) } }),
    draft: { name: "cadence" },
  });
  return (
    <TypedForm form={form} className="max-w-md space-y-4">
      <NumberField field={form.field("pulseCadenceDays")} label="Days between two rounds to one person" />
      <SendButton isPending={form.isPending}>Save</SendButton>
    </TypedForm>
  );
}
