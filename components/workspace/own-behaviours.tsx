"use client";

import { useState } from "react";
import { TextField } from "@/components/form/text-field";
import { TypedForm } from "@/components/form/typed-form";
import { useActionForm } from "@/components/form/use-action-form";
import { useAnnounce } from "@/components/form/use-announce";
import { useTypedForm } from "@/components/form/use-typed-form";
import { ChangeButton, RemoveButton } from "@/components/registers/trade-buttons";
import { usePress } from "@/components/registers/use-press";
import { removalWords } from "@/components/taken-back/removal-words";
import { Button } from "@/components/ui/button";
import { PageSection } from "@/components/ui/page-section";
import { recordOwnBehaviourAction, removeOwnBehaviourAction } from "@/lib/actions/own-behaviours";
import { ownBehaviourInput } from "@/lib/schemas/own-behaviour";
import { SendButton } from "./send-button";

interface Kept {
  readonly id: string;
  readonly name: string;
  readonly version: number;
}

interface OwnBehavioursProps {
  /** Those that are offered. */
  behaviours: readonly Kept[];
  canWrite: boolean;
}

/** Ways of taking part that this workspace counts besides the eleven. */
export function OwnBehaviours({ behaviours, canWrite }: OwnBehavioursProps) {
  return (
    <PageSection
      title="Own ways of taking part"
      id="own-behaviours"
      description="Contributions can be of one of them. They are counted beside the eleven, and enter neither index nor breadth."
    >
      {behaviours.length === 0 ? (
        <p className="mb-4 text-muted text-sm">None: the eleven are what is counted.</p>
      ) : (
        <ul className="mb-4 divide-y divide-border text-sm">
          {behaviours.map((one) => (
            <li key={one.id} className="py-1.5">
              {canWrite ? <KeptRow key={one.version} kept={one} /> : one.name}
            </li>
          ))}
        </ul>
      )}
      {canWrite ? <AddForm /> : null}
    </PageSection>
  );
}

function KeptRow({ kept }: { kept: Kept }) {
  const [isChanging, setChanging] = useState(false);
  const { isPending, press } = usePress(removalWords(kept.name, true));
  const remove = (isRemoved: boolean) =>
    removeOwnBehaviourAction({ ownBehaviourId: kept.id, isRemoved }, crypto.randomUUID());
  if (isChanging) return <ChangeForm kept={kept} close={() => setChanging(false)} />;
  return (
    <span className="flex items-center justify-between gap-4">
      {kept.name}
      <span className="flex gap-2">
        <ChangeButton label={`Rename: ${kept.name}`} onClick={() => setChanging(true)} />
        <RemoveButton
          label={`Take back: ${kept.name}`}
          disabled={isPending}
          onClick={() =>
            void press(
              () => remove(true),
              () => remove(false),
            )
          }
        />
      </span>
    </span>
  );
}

function ChangeForm({ kept: { id, name, version }, close }: { kept: Kept; close: () => void }) {
  const announce = useAnnounce();
  const changed = { ownBehaviourId: id, version };
  const sender = useActionForm({
    action: recordOwnBehaviourAction,
    onSaved: (saved) => {
      const back = { ownBehaviourId: id, version: version + 1, name };
      announce({ title: "Renamed", saved, undo: () => recordOwnBehaviourAction(back, crypto.randomUUID()) });
      close();
    },
  });
  const form = useTypedForm({
    schema: ownBehaviourInput,
    sender,
    draft: { name: `own behaviour ${id}` },
    values: { name },
    payload: (typed) => ({ raw: { ...typed, ...changed } }),
  });
  return (
    <TypedForm form={form} className="flex max-w-md flex-wrap items-end gap-2">
      <TextField field={form.field("name")} label="Name" isLimited />
      <SendButton isPending={form.isPending}>Rename</SendButton>
      <Button variant="ghost" onClick={close}>
        Cancel
      </Button>
    </TypedForm>
  );
}

function AddForm() {
  const announce = useAnnounce();
  const sender = useActionForm({
    action: recordOwnBehaviourAction,
    onSaved: (saved) => {
      const undone = { ownBehaviourId: saved.id, isRemoved: true };
      announce({ title: "Added", saved, undo: () => removeOwnBehaviourAction(undone, crypto.randomUUID()) });
      form.field("name").write("");
    },
  });
  const form = useTypedForm({
    schema: ownBehaviourInput,
    sender,
    draft: { name: "own behaviour" },
    values: { name: "" },
    payload: (typed) => ({ raw: typed }),
  });
  return (
    <TypedForm form={form} className="max-w-md space-y-4">
      <TextField field={form.field("name")} label="Name, such as “Hosts our visitors”" isLimited />
      <SendButton isPending={form.isPending}>Add</SendButton>
    </TypedForm>
  );
}
