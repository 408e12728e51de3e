"use client";

import type { ReactElement } from "react";
import { removeRecord } from "@/components/taken-back/remove-record";
import { useRemoval } from "@/components/taken-back/use-removal";
import { EmptyState } from "@/components/ui/empty-state";
import { PageSection } from "@/components/ui/page-section";
import { recordInRegisterAction } from "@/lib/actions/registers";
import { REGISTERS } from "@/lib/registers/all-registers";
import type { RegisterNoun } from "@/lib/schemas/register-noun";
import { ConfirmButton } from "./confirm-button";
import { RecordDialog } from "./record-dialog";
import { RecordStateBadge } from "./record-state-badge";
import { RegisterForm, type RegisterPlace } from "./register-form";
import type { ShownRecord } from "./shown-record";
import { AddButton, ChangeButton, RemoveButton } from "./trade-buttons";
import { useClock } from "./use-clock";

interface RegisterPanelProps extends Omit<RegisterPlace, "clock"> {
  /** UTC milliseconds. */
  now: number;
  noun: RegisterNoun;
  records: readonly ShownRecord[];
}

/** What stands in a register of an account: added, changed, confirmed and taken back from here. */
export function RegisterPanel({ noun, records, now, ...rest }: RegisterPanelProps) {
  const place = { ...rest, clock: useClock(now) };
  const { words } = REGISTERS[noun];
  const add = <RegisterDialog noun={noun} addedAs={noun} {...place} trigger={<AddButton>{words.add}</AddButton>} />;
  return (
    <PageSection
      id={noun.replace("_", "-")}
      title={words.many}
      description={words.description}
      actions={records.length > 0 ? add : null}
      isFlush
    >
      {records.length === 0 ? (
        <EmptyState title={words.empty} action={add}>
          {words.emptyMore}
        </EmptyState>
      ) : (
        <ul className="divide-y divide-border">
          {records.map((record) => (
            <RecordRow key={record.id} record={record} {...place} />
          ))}
        </ul>
      )}
    </PageSection>
  );
}

function RecordRow({ record, ...place }: RegisterPlace & { record: ShownRecord }) {
  const { title, state, details, due } = record;
  const { isPending, setRemoved } = useRemoval(record);
  return (
    <li className="flex flex-wrap items-center justify-between gap-2 px-4 py-3">
      <div className="min-w-0">
        <p className="text-sm">{title}</p>
        <p className="text-muted text-xs">{[due, details].filter(Boolean).join(" · ")}</p>
      </div>
      <div className="flex items-center gap-2">
        <RecordStateBadge state={state} />
        <ConfirmButton record={record} {...place} />
        <RegisterDialog
          noun={record.noun}
          record={record}
          {...place}
          trigger={<ChangeButton label={`Change: ${title}`} />}
        />
        <RemoveButton label={`Take back: ${title}`} disabled={isPending} onClick={() => void setRemoved(true)} />
      </div>
    </li>
  );
}

interface RegisterDialogProps extends RegisterPlace {
  noun: RegisterNoun;
  record?: ShownRecord;
  addedAs?: string;
  trigger: ReactElement;
}

function RegisterDialog({ trigger, addedAs, ...form }: RegisterDialogProps) {
  const { words } = REGISTERS[form.noun];
  return (
    <RecordDialog
      title={form.record ? words.change : words.add}
      trigger={trigger}
      addedAs={addedAs}
      savedTitle={`${words.one} saved`}
      action={recordInRegisterAction}
      takeBack={(id) => removeRecord({ noun: form.noun, id, isRemoved: true })}
    >
      {(window) => <RegisterForm {...form} window={window} />}
    </RecordDialog>
  );
}
