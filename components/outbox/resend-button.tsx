"use client";

import { useActionForm } from "@/components/form/use-action-form";
import { useAnnounce } from "@/components/form/use-announce";
import { Button } from "@/components/ui/button";
import { resendMailAction } from "@/lib/actions/mails";

/** Has it sent again; the caution stands beside it where it may have gone out already. */
export function ResendButton({ mailId, to }: { mailId: string; to: string }) {
  const announce = useAnnounce();
  const { submit, problem, isPending } = useActionForm({
    action: resendMailAction,
    onSaved: () => {
      // Nothing to take back: what is on its way cannot be called home.
      announce({ title: `The mail to ${to} is sent again`, undo: null });
    },
  });
  return (
    <span className="inline-flex flex-col items-start gap-1 sm:items-end">
      <Button size="small" isPending={isPending} onClick={() => submit({ mailId })}>
        Send again <span className="sr-only">to {to}</span>
      </Button>
      {problem ? (
        <span role="alert" className="max-w-64 text-danger text-xs">
          {problem.message}
        </span>
      ) : null}
    </span>
  );
}
