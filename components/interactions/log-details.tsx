"use client";

import { ChevronDown } from "lucide-react";
import { MultiCombobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { CHANNEL_LABELS } from "@/lib/format/interaction-labels";
import { CHANNELS } from "@/lib/schemas/interaction";
import { canBeSettled, defaultsOf } from "./log-defaults";
import type { LogState } from "./log-state";
import type { Person } from "./people-picker";

interface LogDetailsProps {
  log: LogState;
  onChange: (part: Partial<LogState>) => void;
  colleagues: readonly Person[];
  errors: Readonly<Record<string, string>>;
}

const DETAILS = ["note", "channel", "memberIds", "resolvedAt"];

/** What is worth a moment more when there is one. */
export function LogDetails({ log, onChange, colleagues, errors }: LogDetailsProps) {
  const options = colleagues.map(({ id, name }) => ({ value: id, label: name }));
  const hasError = DETAILS.some((name) => errors[name] !== undefined);
  return (
    <details open={hasError || log.note !== "" || canBeSettled(log.kind) || undefined} className="group">
      <summary className="inline-flex min-h-8 items-center gap-1 rounded-sm text-muted text-sm hover:text-foreground pointer-coarse:min-h-11">
        <ChevronDown aria-hidden="true" className="size-4 transition-transform group-open:rotate-180" />
        More: note, channel, colleagues{canBeSettled(log.kind) ? ", settled on" : ""}
      </summary>
      <div className="grid gap-4 pt-3 sm:grid-cols-2">
        {canBeSettled(log.kind) ? (
          <Field
            name="resolvedAt"
            label="Settled on"
            hint="Leave it empty while it is open: after two weeks an open complaint warns."
            error={errors["resolvedAt"]}
          >
            {(control) => (
              <Input
                {...control}
                type="date"
                value={log.settledOn}
                onChange={(event) => onChange({ settledOn: event.currentTarget.value })}
              />
            )}
          </Field>
        ) : null}
        <Field name="channel" label="Channel" error={errors["channel"]}>
          {(control) => (
            <Select
              {...control}
              value={log.channel ?? (log.kind ? defaultsOf(log.kind).channel : "other")}
              options={CHANNELS.map((value) => ({ value, label: CHANNEL_LABELS[value] }))}
              onChange={(event) =>
                onChange({ channel: CHANNELS.find((one) => one === event.currentTarget.value) ?? null })
              }
            />
          )}
        </Field>
        <Field name="memberIds" label="Colleagues" error={errors["memberIds"]}>
          {({ id, ...control }) => (
            <MultiCombobox
              id={id}
              aria-invalid={control["aria-invalid"]}
              aria-describedby={control["aria-describedby"]}
              options={options}
              value={options.filter(({ value }) => log.memberIds.includes(value))}
              onValueChange={(picked) => onChange({ memberIds: picked.map(({ value }) => value) })}
              placeholder="Who of us"
            />
          )}
        </Field>
        <Field name="note" label="Note" className="sm:col-span-2" error={errors["note"]}>
          {(control) => (
            <Textarea
              {...control}
              value={log.note}
              maxLength={10_000}
              onChange={(event) => onChange({ note: event.currentTarget.value })}
            />
          )}
        </Field>
      </div>
    </details>
  );
}
