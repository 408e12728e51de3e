"use client";

import { NoteField } from "@/components/form/note-field";
import { TypedForm } from "@/components/form/typed-form";
import { useActionForm } from "@/components/form/use-action-form";
import { useAnnounce } from "@/components/form/use-announce";
import { useTypedForm } from "@/components/form/use-typed-form";
import { Button } from "@/components/ui/button";
import { recordPackTextAction, removePackTextAction } from "@/lib/actions/review-packs";
import type { WrittenText } from "@/lib/report/pack-blocks";
import { PACK_TEXT_FIELDS, packTextInput } from "@/lib/schemas/review-pack";
import type { PackTextPlace } from "./pack-text-place";

interface PackTextFormProps {
  place: PackTextPlace;
  /** The one to change; null where none stands there. */
  text: WrittenText | null;
  label: string;
  /** What stands on our side, shown to be looked at: nothing of it is the customer's before it is saved. */
  proposal?: string | undefined;
  onDone: () => void;
}

/** Writes a text of a pack, or changes it. */
export function PackTextForm({ place, text, label, proposal, onDone }: PackTextFormProps) {
  const { accountId, beginsOn, endsOn, edition, block } = place;
  const announce = useAnnounce();
  const sender = useActionForm({
    action: recordPackTextAction,
    onSaved: (saved, putBack) => {
      const takeBack = () =>
        removePackTextAction({ accountId, packTextId: saved.id, isRemoved: true }, crypto.randomUUID());
      announce({ title: text ? "Text changed" : "Text written", saved, undo: putBack ?? takeBack });
      onDone();
    },
  });
  const known = text ? { packTextId: text.id, version: text.version } : {};
  const said = (content: string) => ({ ...place, ...known, content });
  const form = useTypedForm({
    schema: packTextInput,
    sender,
    fields: PACK_TEXT_FIELDS,
    draft: {
      name: `pack ${[accountId, beginsOn, endsOn, edition, block, proposal === undefined ? "" : "ours"].join(" ")}`,
    },
    values: { content: proposal ?? text?.content ?? "" },
    payload: ({ content }) => ({ raw: said(content) }),
    // The way back of what was taken over leads to what stood there, and not to what is ours.
    stored: said(text?.content ?? ""),
  });
  return (
    <TypedForm form={form} className="space-y-2 print:hidden">
      {proposal === undefined ? null : (
        <p className="text-sm text-unproven">
          This is what stands on our side. The customer will read it as you save it: go through it first.
        </p>
      )}
      <NoteField field={form.field("content")} label={label} isLimited />
      <div className="flex gap-2">
        <Button type="submit" variant="primary" isPending={sender.isPending}>
          {edition === "customer" ? "Save for the customer" : "Save"}
        </Button>
        <Button variant="ghost" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </TypedForm>
  );
}
