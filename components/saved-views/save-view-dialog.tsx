"use client";

import { useRouter } from "next/navigation";
import { type ReactElement, useState } from "react";
import { TextField } from "@/components/form/text-field";
import { TypedForm } from "@/components/form/typed-form";
import { useActionForm } from "@/components/form/use-action-form";
import { useAnnounce } from "@/components/form/use-announce";
import { useTypedForm } from "@/components/form/use-typed-form";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { SendButton } from "@/components/workspace/send-button";
import { removeViewAction, saveViewAction } from "@/lib/actions/saved-views";
import { savedViewInput, viewHref } from "@/lib/schemas/saved-view";
import { newView } from "./view-values";

interface SaveViewDialogProps {
  /** What stands in the address behind the path of the list. */
  state: string;
  mayShare: boolean;
  /** Where one stands when it is undone. */
  returnTo: string;
  trigger: ReactElement;
}

/** Keeps the list as it stands under a name. */
export function SaveViewDialog({ trigger, ...rest }: SaveViewDialogProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog
      title="Save this view"
      description="Filters and order as they are now. The accounts in it are those of the day on which it is opened."
      size="small"
      trigger={trigger}
      open={isOpen}
      onOpenChange={setOpen}
    >
      <SaveForm {...rest} close={() => setOpen(false)} />
    </Dialog>
  );
}

function SaveForm({ state, mayShare, returnTo, close }: Omit<SaveViewDialogProps, "trigger"> & { close: () => void }) {
  const router = useRouter();
  const announce = useAnnounce();
  const [isShared, setShared] = useState(false);
  const [isDefault, setDefault] = useState(false);
  const sender = useActionForm({
    action: saveViewAction,
    onSaved: ({ id, ...saved }) => {
      close();
      announce({
        title: "View saved",
        saved: { id, ...saved },
        undo: () => removeViewAction({ savedViewId: id, isRemoved: true }, crypto.randomUUID()),
        returnTo,
      });
      router.push(viewHref({ id, list: "portfolio", state }));
    },
  });
  const form = useTypedForm({
    schema: savedViewInput,
    sender,
    draft: { name: "saved view" },
    values: { name: "" },
    payload: ({ name }) => ({ raw: newView({ name, state, isShared, isDefault }) }),
  });
  return (
    <TypedForm form={form} className="space-y-4" isAtOnce>
      <TextField field={form.field("name")} label="Name" placeholder="For example Key accounts at risk" isLimited />
      <div className="space-y-1">
        {mayShare ? (
          <Checkbox
            label="Share with everybody here"
            checked={isShared}
            onChange={(event) => setShared(event.currentTarget.checked)}
          />
        ) : null}
        <Checkbox
          label="Open the portfolio with it"
          checked={isDefault}
          onChange={(event) => setDefault(event.currentTarget.checked)}
        />
      </div>
      <SendButton isPending={form.isPending}>Save view</SendButton>
    </TypedForm>
  );
}
