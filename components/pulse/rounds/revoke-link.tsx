"use client";

import { useActionForm } from "@/components/form/use-action-form";
import { useAnnounce } from "@/components/form/use-announce";
import { Button } from "@/components/ui/button";
import { revokePulseLinkAction } from "@/lib/actions/pulses";

/** No way back: a link may be in hands it was not meant for. */
export function RevokeLink({ pulseRecipientId, name }: { pulseRecipientId: string; name: string }) {
  const announce = useAnnounce();
  const { submit, problem, isPending } = useActionForm({
    action: revokePulseLinkAction,
    onSaved: () => announce({ title: `The link of ${name} opens nothing any more`, undo: null }),
  });
  return (
    <>
      <Button size="small" variant="ghost" isPending={isPending} onClick={() => submit({ pulseRecipientId })}>
        Take link back<span className="sr-only"> of {name}</span>
      </Button>
      {problem ? <span className="block text-danger text-xs">{problem.message}</span> : null}
    </>
  );
}
