"use client";

import { Field } from "@/components/ui/field";
import { PageSection } from "@/components/ui/page-section";
import { Select, type SelectOption } from "@/components/ui/select";
import { IMPORT_KIND_LABELS } from "@/lib/format/import-labels";
import {
  type ColumnMarks,
  DATE_ORDERS,
  type DateOrder,
  DECIMAL_MARKS,
  type DecimalMark,
  type ImportNoun,
} from "@/lib/schemas/import";
import { INTERACTION_KINDS } from "@/lib/schemas/interaction";
import { isRegisterNoun } from "@/lib/schemas/register-noun";
import { SURVEY_KINDS } from "@/lib/schemas/survey-answer";
import type { Choices, FieldChoice, FileColumn } from "./mapping-state";

interface MappingChoicesProps {
  noun: ImportNoun;
  choices: Choices;
  columns: readonly FileColumn[];
  fields: readonly FieldChoice[];
  timeZone: string;
  /** The person tried to go on: what is still open is marked. */
  isTried: boolean;
  onChange: (change: Partial<Choices>) => void;
}

const DATE_ORDER_OPTIONS: readonly SelectOption<DateOrder>[] = [
  { value: "day_first", label: "3 April (day first)" },
  { value: "month_first", label: "4 March (month first)" },
];

/** What no column can say: asked only where it matters. */
export function MappingChoices(props: MappingChoicesProps) {
  const asked = askedOf(props);
  if (!(asked.marks || asked.order || asked.kind || asked.clock)) return null;
  return (
    <PageSection title="How the file is meant">
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {asked.order ? <DateOrderField {...props} /> : null}
        {asked.marks ? <DecimalMarkField {...props} seen={asked.marks} /> : null}
        {asked.kind ? <KindField {...props} /> : null}
        {asked.clock ? (
          <p className="text-muted text-xs sm:self-end">
            Times without a zone are read as {props.timeZone.replaceAll("_", " ")}, your time zone.
          </p>
        ) : null}
      </div>
    </PageSection>
  );
}

/** Columns whose dates could be read in two ways. */
function datedColumns({ choices, columns, fields }: Pick<MappingChoicesProps, "choices" | "columns" | "fields">) {
  const dateKeys = new Set(fields.filter(({ isDate }) => isDate).map(({ key }) => key));
  return columns.filter(({ position, dates }) => dates !== "none" && dateKeys.has(choices.fields[position] ?? ""));
}

function askedOf({ noun, choices, columns, fields }: MappingChoicesProps) {
  const hasKindColumn = choices.fields.includes("kind");
  const isEvent = noun === "interactions" || noun === "survey_answers";
  return {
    order: datedColumns({ choices, columns, fields }).length > 0,
    marks: marksOfAmounts({ choices, columns, fields }),
    // A column of one question says by itself what was asked.
    kind: isEvent && !hasKindColumn && (noun === "interactions" || choices.fields.includes("value")),
    clock: isEvent || isRegisterNoun(noun),
  };
}

/** What the amounts show about their decimals; null where they have none. */
function marksOfAmounts({ choices, columns, fields }: Pick<MappingChoicesProps, "choices" | "columns" | "fields">) {
  const amounts = new Set(fields.filter(({ isAmount }) => isAmount).map(({ key }) => key));
  const marked = columns.find(({ position, marks }) => marks !== "none" && amounts.has(choices.fields[position] ?? ""));
  return marked?.marks ?? null;
}

const DECIMAL_OPTIONS: readonly SelectOption<DecimalMark>[] = [
  { value: "point", label: "with a point: 1,234.56" },
  { value: "comma", label: "with a comma: 1.234,56" },
];

const DECIMAL_HINTS: Readonly<Record<ColumnMarks, string | undefined>> = {
  point: "Other amounts of the column show it: 12.500 is 12.5.",
  comma: "Other amounts of the column show it: 12,500 is 12.5.",
  mixed: "The column writes both. Until you choose, amounts such as 12.500 are refused.",
  open: "No amount of the column shows it. Until you choose, 12.500 and 12,500 are twelve thousand five hundred.",
  none: undefined,
};

function DecimalMarkField({ choices, seen, onChange }: MappingChoicesProps & { seen: ColumnMarks }) {
  const guess = seen === "point" || seen === "comma" ? seen : null;
  return (
    <Field name="decimalMark" label="Decimals are written" hint={DECIMAL_HINTS[seen]}>
      {(control) => (
        <Select
          {...control}
          value={choices.decimalMark ?? guess ?? ""}
          emptyLabel={guess === null ? "Not said" : undefined}
          options={DECIMAL_OPTIONS}
          onChange={(event) => onChange({ decimalMark: oneOf(DECIMAL_MARKS, event.target.value) })}
        />
      )}
    </Field>
  );
}

/** Asked for where the dates cannot tell; elsewhere what they tell stands there, and can be overruled. */
function DateOrderField({ choices, columns, fields, isTried, onChange }: MappingChoicesProps) {
  const dates = datedColumns({ choices, columns, fields }).map((column) => column.dates);
  const seen = DATE_ORDERS.filter((order) => dates.includes(order));
  const isOpen = dates.includes("unclear");
  const guess = isOpen || seen.length > 1 ? null : (seen[0] ?? null);
  return (
    <Field
      name="dateOrder"
      label="03/04/2026 is"
      hint={orderHint(isOpen, guess)}
      error={isTried && isOpen && choices.dateOrder === null ? "Choose how dates are read." : undefined}
      required={isOpen || undefined}
    >
      {(control) => (
        <Select
          {...control}
          value={choices.dateOrder ?? guess ?? ""}
          emptyLabel={guess === null ? (isOpen ? "Choose" : "As each column shows") : undefined}
          options={DATE_ORDER_OPTIONS}
          onChange={(event) => onChange({ dateOrder: oneOf(DATE_ORDERS, event.target.value) })}
        />
      )}
    </Field>
  );
}

function orderHint(isOpen: boolean, guess: DateOrder | null): string {
  if (isOpen) return "Not every column of dates has a day above 12, so the file cannot tell.";
  if (guess === null) return "The columns differ: each is read as its own days above 12 show.";
  return "Guessed from days above 12 in the file.";
}

function KindField({ noun, choices, onChange }: MappingChoicesProps) {
  const kinds = noun === "interactions" ? INTERACTION_KINDS : SURVEY_KINDS;
  return (
    <Field name="defaultKind" label="All rows are" hint="No column says the kind." required>
      {(control) => (
        <Select
          {...control}
          value={choices.defaultKind ?? ""}
          emptyLabel="Choose"
          options={kinds.map((kind) => ({ value: kind, label: IMPORT_KIND_LABELS[kind] }))}
          onChange={(event) => onChange({ defaultKind: kinds.find((kind) => kind === event.target.value) ?? null })}
        />
      )}
    </Field>
  );
}

const oneOf = <T extends string>(values: readonly T[], text: string): T | null =>
  values.find((value) => value === text) ?? null;
