"use client";

import { useSearchParams } from "next/navigation";
import { type ComponentProps, type ReactElement, type ReactNode, useState } from "react";
import { TypedForm } from "@/components/form/typed-form";
import { type ActionAnswer, useActionForm } from "@/components/form/use-action-form";
import { useAnnounce } from "@/components/form/use-announce";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { SavedAnswer } from "@/lib/schemas/results";

/** What the form inside is given: how it is sent, and how the window is closed. */
export interface RecordWindow {
  readonly sender: ReturnType<typeof useActionForm<SavedAnswer>>;
  readonly close: () => void;
}

interface RecordDialogProps {
  title: string;
  description?: string | undefined;
  trigger: ReactElement;
  /** An address that ends in `?add=` and this opens it; once it is closed the address is forgotten. */
  addedAs?: string | undefined;
  /** Said when it is saved; of what was sent, where that decides. */
  savedTitle: string | ((sent: unknown) => string);
  action: (raw: unknown, requestKey?: string) => Promise<ActionAnswer<SavedAnswer>>;
  /** Takes one back that is only now made. */
  takeBack: (id: string) => Promise<ActionAnswer<SavedAnswer>>;
  /** Made anew with each opening, as the changes of others are that it tells of. */
  children: (window: RecordWindow) => ReactNode;
}

/** A record in a window of its own. Each time it is opened it begins with what is stored, and with no old problem. */
export function RecordDialog({ title, description, trigger, addedAs, ...record }: RecordDialogProps) {
  const { savedTitle, action, takeBack, children } = record;
  const announce = useAnnounce();
  const [isOpen, setOpen] = useState(false);
  const isAskedFor = useSearchParams().get("add") === (addedAs ?? "");
  const steer = (open: boolean) => {
    if (open) sender.setProblem(null);
    else if (isAskedFor) window.history.replaceState(null, "", window.location.pathname);
    setOpen(open);
  };
  const sender = useActionForm({
    action,
    onSaved: (saved, putBack, sent) => {
      steer(false);
      const title = typeof savedTitle === "string" ? savedTitle : savedTitle(sent);
      announce({ title, saved, undo: putBack ?? (() => takeBack(saved.id)) });
    },
  });
  return (
    <Dialog title={title} description={description} trigger={trigger} open={isOpen || isAskedFor} onOpenChange={steer}>
      {children({ sender, close: () => steer(false) })}
    </Dialog>
  );
}

interface RecordFieldsProps extends Pick<RecordWindow, "close">, Pick<ComponentProps<typeof TypedForm>, "children"> {
  /** What the button says that keeps it. */
  saves?: string;
  form: ComponentProps<typeof TypedForm>["form"] & { readonly isPending: boolean };
}

/** The fields of a record two by two, with their problem above and the way to save below. */
export function RecordFields({ form, close, saves = "Save", children }: RecordFieldsProps) {
  return (
    <TypedForm form={form} className="space-y-4">
      <div className="grid gap-4 sm:grid-cols-2">{children}</div>
      <div className="flex gap-2">
        <Button type="submit" variant="primary" isPending={form.isPending}>
          {saves}
        </Button>
        <Button variant="ghost" onClick={close}>
          Cancel
        </Button>
      </div>
    </TypedForm>
  );
}
