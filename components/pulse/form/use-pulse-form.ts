"use client";

import { useRouter } from "next/navigation";
import { z } from "zod";
import { useActionForm } from "@/components/form/use-action-form";
import { useAnnounce } from "@/components/form/use-announce";
import { useTypedForm } from "@/components/form/use-typed-form";
import { cancelPulseAction, sendPulseAction } from "@/lib/actions/pulses";
import { type Naming, PULSE_ITEMS, type PulseItem, pulseInput } from "@/lib/schemas/pulse";

export interface PulseDraft {
  readonly name: string;
  readonly contactIds: readonly string[];
  readonly items: readonly PulseItem[];
  readonly naming: Naming;
  readonly note: string;
  readonly sendOn: string;
  readonly closesOn: string;
}

interface PulseOptions {
  /** Names the draft: the account, or the list. */
  readonly place: string;
  readonly begin: PulseDraft;
  /** Who can be asked. */
  readonly free: readonly string[];
}

const draftSchema: z.ZodType<PulseDraft> = z.object({
  ...{ name: z.string(), contactIds: z.array(z.string()), note: z.string(), sendOn: z.string(), closesOn: z.string() },
  items: z.array(z.enum(PULSE_ITEMS)),
  naming: z.enum(["named", "unnamed"]),
});

/** Whom one asks what; a reload loses nothing of it. */
export function usePulseForm({ place, begin, free }: PulseOptions) {
  const router = useRouter();
  const announce = useAnnounce();
  const sender = useActionForm({
    action: sendPulseAction,
    isLeaving: true,
    onSaved: (saved) => {
      const { name } = form.read();
      router.push(`/pulses/${saved.id}`);
      announce({
        title: `“${name}” is on its way`,
        saved,
        undo: () => cancelPulseAction({ pulseId: saved.id }, crypto.randomUUID()),
      });
    },
  });
  const form = useTypedForm({
    schema: pulseInput,
    values: begin,
    sender,
    draft: {
      name: `pulse ${place}`,
      schema: draftSchema,
      // Whoever cannot be asked any more is asked no more.
      revive: ({ fields }) => ({ ...fields, contactIds: fields.contactIds.filter((id) => free.includes(id)) }),
    },
  });
  return form;
}
