"use client";

import { Field } from "@/components/ui/field";
import { PageSection } from "@/components/ui/page-section";
import { Select } from "@/components/ui/select";
import { IMPORT_KIND_LABELS } from "@/lib/format/import-labels";
import { CES_SCALES, DATE_ORDERS, type ImportNoun } from "@/lib/schemas/import";
import { INTERACTION_KINDS } from "@/lib/schemas/interaction";
import { SURVEY_KINDS } from "@/lib/schemas/survey-answer";
import type { Choices, FieldChoice, FileColumn } from "./column-mapping";

interface MappingChoicesProps {
  noun: ImportNoun;
  choices: Choices;
  columns: readonly FileColumn[];
  fields: readonly FieldChoice[];
  timeZone: string;
  onChange: (change: Partial<Choices>) => void;
}

const DATE_ORDER_OPTIONS = [
  { value: "day_first", label: "3 April (day first)" },
  { value: "month_first", label: "4 March (month first)" },
];

const CES_OPTIONS = [
  { value: "ease_1_7", label: "1 to 7, 7 = very easy" },
  { value: "effort_1_7", label: "1 to 7, 7 = very much effort" },
  { value: "ease_1_5", label: "1 to 5, 5 = very easy" },
  { value: "effort_1_5", label: "1 to 5, 5 = very much effort" },
];

/** What no column can say: asked only where it matters. */
export function MappingChoices({ noun, choices, columns, fields, timeZone, onChange }: MappingChoicesProps) {
  const dateKeys = new Set(fields.filter(({ isDate }) => isDate).map(({ key }) => key));
  const dated = columns.filter((_, i) => dateKeys.has(choices.fields[i] ?? ""));
  const isOrderAsked = dated.some(({ dates }) => dates === "unclear");
  const hasKindColumn = choices.fields.includes("kind");
  const isKindAsked = !hasKindColumn && (noun === "interactions" || noun === "survey_answers");
  const isScaleAsked = noun === "survey_answers" && (hasKindColumn || choices.defaultKind === "ces");
  const hasClock = noun === "interactions" || noun === "survey_answers";
  if (!(isOrderAsked || isKindAsked || isScaleAsked || hasClock)) return null;
  const kinds = noun === "interactions" ? INTERACTION_KINDS : SURVEY_KINDS;
  return (
    <PageSection title="How the file is meant">
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {isOrderAsked ? (
          <Field
            name="dateOrder"
            label="03/04/2026 is"
            hint="No date of this file has a day above 12, so it cannot tell."
            required
          >
            {(control) => (
              <Select
                {...control}
                value={choices.dateOrder ?? ""}
                emptyLabel="Choose"
                options={DATE_ORDER_OPTIONS}
                onChange={(event) => onChange({ dateOrder: oneOf(DATE_ORDERS, event.target.value) })}
              />
            )}
          </Field>
        ) : null}
        {isKindAsked ? (
          <Field name="defaultKind" label="All rows are" hint="No column says the kind." required>
            {(control) => (
              <Select
                {...control}
                value={choices.defaultKind ?? ""}
                emptyLabel="Choose"
                options={kinds.map((kind) => ({ value: kind, label: IMPORT_KIND_LABELS[kind] }))}
                onChange={(event) => onChange({ defaultKind: oneOf(kinds, event.target.value) })}
              />
            )}
          </Field>
        ) : null}
        {isScaleAsked ? (
          <Field
            name="cesScale"
            label="Scale of CES answers"
            hint="We keep 1 to 7, 7 = very easy; others are converted."
          >
            {(control) => (
              <Select
                {...control}
                value={choices.cesScale}
                options={CES_OPTIONS}
                onChange={(event) => onChange({ cesScale: oneOf(CES_SCALES, event.target.value) ?? choices.cesScale })}
              />
            )}
          </Field>
        ) : null}
        {hasClock ? (
          <p className="text-muted text-xs sm:self-end">
            Times without a zone are read as {timeZone.replaceAll("_", " ")}, your time zone.
          </p>
        ) : null}
      </div>
    </PageSection>
  );
}

const oneOf = <T extends string>(values: readonly T[], text: string): T | null =>
  values.find((value) => value === text) ?? null;
