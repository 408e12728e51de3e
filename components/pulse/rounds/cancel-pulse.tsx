"use client";

import { useState } from "react";
import { useActionForm } from "@/components/form/use-action-form";
import { useAnnounce } from "@/components/form/use-announce";
import { Button } from "@/components/ui/button";
import { cancelPulseAction } from "@/lib/actions/pulses";

interface CancelPulseProps {
  pulseId: string;
  name: string;
  /** Links that open nothing any more then. */
  links: number;
}

/** What was answered stays; what has not gone out does not go. There is no way back, so it takes two presses. */
export function CancelPulse({ pulseId, name, links }: CancelPulseProps) {
  const announce = useAnnounce();
  const [isAsked, setAsked] = useState(false);
  const { submit, problem, isPending } = useActionForm({
    action: cancelPulseAction,
    onSaved: () => announce({ title: `“${name}” is taken back: none of its links opens any more`, undo: null }),
  });
  if (!isAsked) return <Button onClick={() => setAsked(true)}>Take this round back</Button>;
  return (
    <>
      {problem ? <span className="text-danger text-sm">{problem.message}</span> : null}
      <Button variant="danger" isPending={isPending} onClick={() => submit({ pulseId })}>
        {links === 1 ? "Close the one link" : `Close all ${links} links`}
      </Button>
      <Button variant="ghost" onClick={() => setAsked(false)}>
        Keep it
      </Button>
    </>
  );
}
