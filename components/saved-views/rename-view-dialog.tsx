"use client";

import { TextField } from "@/components/form/text-field";
import { TypedForm } from "@/components/form/typed-form";
import { useActionForm } from "@/components/form/use-action-form";
import { useAnnounce } from "@/components/form/use-announce";
import { useTypedForm } from "@/components/form/use-typed-form";
import { Dialog } from "@/components/ui/dialog";
import { SendButton } from "@/components/workspace/send-button";
import { saveViewAction } from "@/lib/actions/saved-views";
import { savedViewInput } from "@/lib/schemas/saved-view";
import { changedView, type ShownView } from "./view-values";

interface RenameViewDialogProps {
  view: ShownView;
  isOpen: boolean;
  setOpen: (isOpen: boolean) => void;
}

export const RenameViewDialog = ({ view, isOpen, setOpen }: RenameViewDialogProps) => (
  <Dialog title="Rename this view" size="small" open={isOpen} onOpenChange={setOpen}>
    <RenameForm view={view} close={() => setOpen(false)} />
  </Dialog>
);

function RenameForm({ view, close }: { view: ShownView; close: () => void }) {
  const announce = useAnnounce();
  const sender = useActionForm({
    action: saveViewAction,
    onSaved: (saved, putBack) => {
      close();
      announce({ title: "Renamed", saved, undo: putBack ?? (() => saveViewAction(changedView(view, {}, 1))) });
    },
  });
  const form = useTypedForm({
    schema: savedViewInput,
    sender,
    draft: { name: `saved view ${view.id}` },
    values: { name: view.name },
    payload: ({ name }) => ({ raw: changedView(view, { name }) }),
  });
  return (
    <TypedForm form={form} className="space-y-4" isAtOnce>
      <TextField field={form.field("name")} label="Name" isLimited />
      <SendButton isPending={form.isPending}>Rename</SendButton>
    </TypedForm>
  );
}
