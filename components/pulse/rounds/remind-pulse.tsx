"use client";

import { useActionForm } from "@/components/form/use-action-form";
import { useAnnounce } from "@/components/form/use-announce";
import { Button } from "@/components/ui/button";
import { remindPulseAction } from "@/lib/actions/pulses";

/** Once each: whoever was reminded is not reminded again. */
export function RemindPulse({ pulseId }: { pulseId: string }) {
  const announce = useAnnounce();
  const { submit, problem, isPending } = useActionForm({
    action: remindPulseAction,
    onSaved: ({ reminded }) => announce({ title: remindedWords(reminded), undo: null }),
  });
  return (
    <>
      {problem ? <span className="text-danger text-sm">{problem.message}</span> : null}
      <Button isPending={isPending} onClick={() => submit({ pulseId })}>
        Remind, once
      </Button>
    </>
  );
}

function remindedWords(reminded: number): string {
  if (reminded === 0) return "Nobody is left to remind: each was reminded once, has answered or gets no mail";
  return reminded === 1 ? "One person is reminded" : `${reminded} people are reminded`;
}
