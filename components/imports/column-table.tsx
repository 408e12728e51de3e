"use client";

import { useId } from "react";
import { cn } from "@/components/ui/class-names";
import { TriangleAlert } from "@/components/ui/icons";
import { Select } from "@/components/ui/select";
import { ownValue } from "@/lib/schemas/own-value";
import type { FieldChoice, FileColumn } from "./mapping-state";

interface ColumnTableProps {
  columns: readonly FileColumn[];
  fields: readonly FieldChoice[];
  requiredKeys: ReadonlySet<string>;
  chosen: readonly (string | null)[];
  onChoose: (position: number, field: string | null) => void;
}

/** One line per column: its name, what stands in it, and the field it fills. On a phone one under the other. */
export function ColumnTable({ columns, fields, requiredKeys, chosen, onChoose }: ColumnTableProps) {
  const options = fields.map(({ key, label }) => ({ value: key, label: requiredKeys.has(key) ? `${label} *` : label }));
  return (
    <ul className="divide-y divide-border">
      {columns.map((column) => (
        <ColumnLine
          key={column.position}
          column={column}
          field={fields.find(({ key }) => key === chosen[column.position]) ?? null}
          options={options}
          onChoose={(field) => onChoose(column.position, field)}
        />
      ))}
    </ul>
  );
}

interface ColumnLineProps {
  column: FileColumn;
  field: FieldChoice | null;
  options: readonly { readonly value: string; readonly label: string }[];
  onChoose: (field: string | null) => void;
}

function ColumnLine({ column, field, options, onChoose }: ColumnLineProps) {
  const id = useId();
  // Left out for a reason, or chosen against it: either way the reason stands beside it.
  const doubt = field ? ownValue(column.doubts, field.key) : Object.values(column.doubts)[0];
  const hint = doubt ?? field?.hint ?? null;
  return (
    <li className="grid gap-x-4 gap-y-1.5 px-4 py-2.5 sm:grid-cols-[minmax(0,1fr)_minmax(0,1.2fr)_minmax(0,1.2fr)] sm:items-start">
      <label htmlFor={id} className={cn("min-w-0 font-medium text-sm sm:pt-1.5", field === null && "text-muted")}>
        {column.name || <span className="italic">column without a name</span>}
      </label>
      <Samples samples={column.samples} />
      <div className="min-w-0 space-y-1">
        <Select
          id={id}
          value={field?.key ?? ""}
          emptyLabel="Leave out"
          options={options}
          aria-describedby={hint ? `${id}-hint` : undefined}
          onChange={(event) => onChoose(event.target.value || null)}
          className={field === null ? "text-muted" : undefined}
        />
        {hint ? <Hint id={`${id}-hint`} text={hint} isDoubt={doubt !== undefined} /> : null}
      </div>
    </li>
  );
}

function Samples({ samples }: { samples: readonly string[] }) {
  const text = samples.join(" · ");
  return (
    <p className="min-w-0 truncate text-muted text-sm sm:pt-1.5" title={text}>
      {text || "empty"}
    </p>
  );
}

function Hint({ id, text, isDoubt }: { id: string; text: string; isDoubt: boolean }) {
  return (
    <p id={id} className={cn("flex gap-1 text-xs", isDoubt ? "text-warn" : "text-muted")}>
      {isDoubt ? <TriangleAlert aria-hidden="true" className="mt-0.5 size-3 shrink-0" /> : null}
      {text}
    </p>
  );
}
