"use client";

import { useRemoval } from "@/components/taken-back/use-removal";
import { PageSection } from "@/components/ui/page-section";
import { REGISTERS } from "@/lib/registers/all-registers";
import { type RegisterNoun, registerAnchor } from "@/lib/schemas/register-noun";
import { ConfirmButton } from "./confirm-button";
import { HappenedButton } from "./happened-button";
import { PrepareLink } from "./prepare-link";
import { RecordStateBadge } from "./record-state-badge";
import { RegisterDialog } from "./register-dialog";
import type { RegisterPlace } from "./register-form";
import type { ShownRecord } from "./shown-record";
import { TheyConfirmButton } from "./they-confirm-button";
import { AddButton, ChangeButton, RemoveButton } from "./trade-buttons";

interface RegisterPanelProps {
  noun: RegisterNoun;
  records: readonly ShownRecord[];
  /** Where they are written; null where they are only read. */
  place: RegisterPlace | null;
}

/** What stands in a register of an account: added, changed, confirmed and taken back from here. */
export function RegisterPanel({ noun, records, place }: RegisterPanelProps) {
  const { words } = REGISTERS[noun];
  return (
    <PageSection
      id={registerAnchor(noun)}
      title={words.many}
      description={words.description}
      actions={place && <RegisterDialog noun={noun} {...place} trigger={<AddButton>{words.add}</AddButton>} />}
      isFlush
      isLong
    >
      <ul className="divide-y divide-border">
        {records.map((record) => (
          <RecordRow key={record.id} record={record} place={place} />
        ))}
      </ul>
    </PageSection>
  );
}

function RecordRow({ record, place }: { record: ShownRecord; place: RegisterPlace | null }) {
  const { title, state, details, due } = record;
  return (
    <li className="flex flex-wrap items-center justify-between gap-2 px-4 py-2.5">
      <div className="min-w-0">
        <p className="text-sm">{title}</p>
        <p className="text-muted text-xs">{[due, details].filter(Boolean).join(" · ")}</p>
      </div>
      <div className="flex items-center gap-2">
        <RecordStateBadge state={state} />
        {place ? <RecordButtons record={record} place={place} /> : null}
      </div>
    </li>
  );
}

function RecordButtons({ record, place }: { record: ShownRecord; place: RegisterPlace }) {
  const { isPending, setRemoved } = useRemoval({ ...record, name: record.title });
  return (
    <span className="contents print:hidden">
      <ConfirmButton record={record} {...place} />
      <TheyConfirmButton record={record} {...place} />
      <PrepareLink record={record} accountId={place.accountId} />
      <HappenedButton record={record} />
      <RegisterDialog
        noun={record.noun}
        record={record}
        {...place}
        trigger={<ChangeButton label={`Change: ${record.title}`} />}
      />
      <RemoveButton label={`Take back: ${record.title}`} disabled={isPending} onClick={() => void setRemoved(true)} />
    </span>
  );
}
