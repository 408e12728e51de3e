"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, type ReactElement, type ReactNode, useState } from "react";
import { announceSaved } from "@/components/form/announce-saved";
import { FormProblemNotice } from "@/components/form/form-problem";
import { TheirChanges } from "@/components/form/their-changes";
import { type ActionAnswer, useActionForm } from "@/components/form/use-action-form";
import { type StoredField, useConflict } from "@/components/form/use-conflict";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { SavedAnswer } from "@/lib/schemas/results";

export type FieldMessages = Readonly<Record<string, string>>;

interface RecordDialogProps {
  title: string;
  trigger: ReactElement;
  /** Said when it is saved. */
  savedTitle: string;
  action: (raw: unknown, requestKey?: string) => Promise<ActionAnswer<SavedAnswer>>;
  /** What to send, or what is wrong with what was typed. */
  payload: (typed: FormData) => { readonly raw: unknown } | { readonly fields: FieldMessages };
  /** What is stored of it, in words: after a conflict what somebody else changed is told from it. */
  stored?: readonly StoredField[] | undefined;
  children: (errors: FieldMessages) => ReactNode;
}

const NOTHING: readonly StoredField[] = [];

/** A record in a window of its own. Each time it is opened it begins with what is stored, and with no old problem. */
export function RecordDialog({
  title,
  trigger,
  savedTitle,
  action,
  payload,
  stored = NOTHING,
  children,
}: RecordDialogProps) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const form = useActionForm({
    action,
    onSaved: (saved) => {
      setOpen(false);
      announceSaved({ title: savedTitle, saved });
      router.refresh();
    },
  });
  const steer = (open: boolean) => {
    if (open) form.setProblem(null);
    setOpen(open);
  };
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const result = payload(new FormData(event.currentTarget));
    if ("raw" in result) void form.submit(result.raw);
    else form.setProblem({ code: "invalid_input", message: "Some fields need another look.", fields: result.fields });
  };
  return (
    <Dialog title={title} trigger={trigger} open={isOpen} onOpenChange={steer}>
      <RecordForm form={form} stored={stored} onSubmit={save} onCancel={() => steer(false)}>
        {children(form.errors)}
      </RecordForm>
    </Dialog>
  );
}

interface RecordFormProps {
  form: ReturnType<typeof useActionForm<SavedAnswer>>;
  stored: readonly StoredField[];
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  onCancel: () => void;
  children: ReactNode;
}

/** Begins anew with each opening, as the changes of others do that it tells of. */
function RecordForm({ form, stored, onSubmit, onCancel, children }: RecordFormProps) {
  const { formRef, problem, isPending } = form;
  const theirChanges = useConflict(problem, stored);
  return (
    <form ref={formRef} onSubmit={onSubmit} noValidate className="space-y-4">
      <FormProblemNotice problem={problem}>
        {problem?.code === "conflict" ? <TheirChanges changes={theirChanges} /> : null}
      </FormProblemNotice>
      <div className="grid gap-4 sm:grid-cols-2">{children}</div>
      <div className="flex gap-2">
        <Button type="submit" variant="primary" isPending={isPending}>
          Save
        </Button>
        <Button variant="ghost" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

export const textOf = (typed: FormData, name: string): string => String(typed.get(name) ?? "").trim();
