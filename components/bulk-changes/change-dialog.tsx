"use client";

import { useEffect, useState } from "react";
import { TypedForm } from "@/components/form/typed-form";
import { useActionForm } from "@/components/form/use-action-form";
import { useTypedForm } from "@/components/form/use-typed-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { beginBulkChangeAction } from "@/lib/actions/bulk-changes";
import { accountsWords, previewWords } from "@/lib/format/bulk-words";
import { type BulkKind, bulkFields } from "@/lib/schemas/bulk-change";
import { BULK_LABELS, type BulkGround, chosen, NOTHING_TYPED, previewQuery, sentOf, type Typed } from "./bulk-values";
import { ChangeFields } from "./change-fields";
import type { Selection } from "./selection";
import { useBulkPreview } from "./use-bulk-preview";

interface ChangeDialogProps {
  /** What is to be changed; null while nothing is. */
  kind: BulkKind | null;
  selection: Selection;
  /** How many are chosen. */
  count: number;
  /** The list they are chosen from, as its address says it. */
  state: string;
  ground: BulkGround;
  onClose: () => void;
  onBegun: (bulkChangeId: string) => void;
}

/** Asks for the new value, says what would become of the chosen accounts, and begins. */
export function ChangeDialog({ kind, count, onClose, ...rest }: ChangeDialogProps) {
  return (
    <Dialog
      title={kind === null ? "" : BULK_LABELS[kind].title}
      description={accountsWords(count)}
      open={kind !== null}
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
    >
      {kind === null ? null : <ChangeForm kind={kind} onClose={onClose} {...rest} />}
    </Dialog>
  );
}

type ChangeFormProps = Omit<ChangeDialogProps, "kind" | "count"> & { kind: BulkKind };

function ChangeForm({ kind, selection, state, ground, onClose, onBegun }: ChangeFormProps) {
  const [values] = useState<Typed>({ ...NOTHING_TYPED, dueOn: ground.dueOn });
  const [typed, setTyped] = useState(values);
  const sent = sentOf(kind, typed);
  const { preview, isLost } = useBulkPreview(previewQuery(sent, selection, state));
  const changes = preview?.changed ?? 0;
  const sender = useActionForm({ action: beginBulkChangeAction, onSaved: ({ id }) => onBegun(id) });
  const form = useTypedForm({
    schema: bulkFields,
    sender,
    values,
    draft: { name: `change of many: ${kind}` },
    payload: (all) => ({ raw: { ...sentOf(kind, all), ...chosen(selection, state), total: preview?.total ?? 0 } }),
  });
  const { subscribe } = form;
  useEffect(
    () => subscribe({ formState: { values: true }, callback: ({ values: all }) => setTyped({ ...all }) }),
    [subscribe],
  );
  return (
    <TypedForm form={form} className="space-y-4" isAtOnce>
      <ChangeFields kind={kind} form={form} ground={ground} />
      <PreviewLine kind={kind} isAsked={sent !== null} preview={preview} isLost={isLost} />
      <div className="flex flex-wrap justify-end gap-2">
        <Button variant="ghost" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" variant="primary" disabled={changes === 0} isPending={form.isPending}>
          {submitWords(kind, changes)}
        </Button>
      </div>
    </TypedForm>
  );
}

function submitWords(kind: BulkKind, changes: number): string {
  const verb = kind === "archive" ? "Archive" : kind === "restore" ? "Restore" : kind === "action" ? "Make" : "Change";
  if (changes === 0) return verb;
  return kind === "action"
    ? `Make ${changes === 1 ? "one action" : `${accountsWords(changes).split(" ")[0]} actions`}`
    : `${verb} ${accountsWords(changes)}`;
}

interface PreviewLineProps {
  kind: BulkKind;
  isAsked: boolean;
  preview: Parameters<typeof previewWords>[1] | null;
  isLost: boolean;
}

/** As high as its words before they are there. */
function PreviewLine({ kind, isAsked, preview, isLost }: PreviewLineProps) {
  const waiting = isAsked ? "Counting…" : "Choose first; what would change is counted before anything does.";
  return (
    <div role="status" className="min-h-9 rounded-md bg-sunken px-3 py-2 text-sm tabular-nums">
      {isLost ? (
        <span className="text-danger">These accounts could not be counted. Look at the list again.</span>
      ) : preview === null ? (
        <span className="text-muted">{waiting}</span>
      ) : (
        <ul className="flex flex-wrap gap-x-4 gap-y-1">
          {previewWords(kind, preview).map((words, i) => (
            <li key={words} className={i === 0 ? "font-medium" : "text-muted"}>
              {words}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
