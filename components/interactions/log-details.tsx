"use client";

import { type BoundField, useFieldValue, useTold } from "@/components/form/bound-field";
import { DayField } from "@/components/form/day-field";
import { lineOf } from "@/components/form/field-line";
import { NoteField } from "@/components/form/note-field";
import { optionsOf } from "@/components/form/options-of";
import { MultiCombobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { ChevronDown } from "@/components/ui/icons";
import { Select } from "@/components/ui/select";
import { CHANNEL_LABELS } from "@/lib/format/interaction-labels";
import { CHANNELS } from "@/lib/schemas/interaction";
import { canBeSettled, defaultsOf } from "./log-defaults";
import { namesIn, type Person } from "./people-picker";
import type { LogField } from "./use-log-form";

interface LogDetailsProps {
  field: LogField;
  colleagues: readonly Person[];
}

/** What is worth a moment more when there is one. */
export function LogDetails({ field, colleagues }: LogDetailsProps) {
  const kind = useFieldValue(field("kind"));
  const note = useFieldValue(field("note"));
  const details = [field("note"), field("channel"), field("memberIds"), field("resolvedAt")];
  const hasError = details.some(({ error }) => error !== undefined);
  return (
    <details open={hasError || note !== "" || canBeSettled(kind) || undefined} className="group">
      <summary className="inline-flex min-h-8 items-center gap-1 rounded-sm text-muted text-sm hover:text-foreground pointer-coarse:min-h-11">
        <ChevronDown aria-hidden="true" className="size-4 transition-transform group-open:rotate-180" />
        More: note, channel, colleagues{canBeSettled(kind) ? ", settled on" : ""}
      </summary>
      <div className="grid gap-4 pt-3 sm:grid-cols-2">
        {canBeSettled(kind) ? (
          <DayField
            field={field("resolvedAt")}
            label="Settled on"
            hint="Leave it empty while it is open: after two weeks an open complaint warns."
          />
        ) : null}
        <ChannelField field={field} />
        <ColleaguesField field={field("memberIds")} colleagues={colleagues} />
        <NoteField field={field("note")} label="Note" className="sm:col-span-2" isLimited />
      </div>
    </details>
  );
}

/** Until somebody chooses, as is usual for the kind. */
function ChannelField({ field }: Pick<LogDetailsProps, "field">) {
  const channel = field("channel");
  const kind = useFieldValue(field("kind"));
  const chosen = useFieldValue(channel);
  useTold(channel, "Channel", (value) => (value === null ? "" : CHANNEL_LABELS[value]));
  return (
    <Field {...lineOf(channel, { label: "Channel" })}>
      {(control) => (
        <Select
          {...control}
          value={chosen ?? (kind ? defaultsOf(kind).channel : "other")}
          options={optionsOf(CHANNELS, CHANNEL_LABELS)}
          onChange={(event) => channel.write(CHANNELS.find((one) => one === event.currentTarget.value) ?? null)}
        />
      )}
    </Field>
  );
}

interface ColleaguesFieldProps extends Pick<LogDetailsProps, "colleagues"> {
  field: BoundField<readonly string[]>;
}

function ColleaguesField({ field, colleagues }: ColleaguesFieldProps) {
  const chosen = useFieldValue(field);
  const options = colleagues.map(({ id, name }) => ({ value: id, label: name }));
  useTold(field, "Colleagues", (ids) => namesIn(colleagues, ids));
  return (
    <Field {...lineOf(field, { label: "Colleagues" })}>
      {({ id, ...control }) => (
        <MultiCombobox
          id={id}
          aria-invalid={control["aria-invalid"]}
          aria-describedby={control["aria-describedby"]}
          options={options}
          value={options.filter(({ value }) => chosen.includes(value))}
          onValueChange={(picked) => field.write(picked.map(({ value }) => value))}
          placeholder="Who of us"
        />
      )}
    </Field>
  );
}
