"use client";

import { useCallback, useState } from "react";
import { type BoundField, useFieldValue, useTold } from "@/components/form/bound-field";
import { type FieldLine, labelOf, lineOf } from "@/components/form/field-line";
import { searchAccounts } from "@/components/palette/search-places";
import { type ComboboxOption, SearchCombobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";

interface Named {
  readonly id: string;
  readonly name: string;
}

interface AccountChoiceFieldProps extends Pick<FieldLine, "label" | "hint"> {
  field: BoundField<string>;
  /** The account as it is stored. */
  stored?: Named | null | undefined;
  /** One that cannot be chosen: no account stands above itself. */
  except: string | undefined;
}

/** Another account, found by its name: a workspace may hold more than a list could. */
export function AccountChoiceField({ field, stored = null, except, ...line }: AccountChoiceFieldProps) {
  const value = useFieldValue(field);
  const [known, setKnown] = useState<readonly ComboboxOption[]>(() => (stored ? [optionOf(stored)] : []));
  const search = useCallback(
    async (typed: string) => (await searchAccounts(typed)).filter(({ id }) => id !== except).map(optionOf),
    [except],
  );
  const shown = (id: string) => known.find((option) => option.value === id) ?? null;
  useTold(field, labelOf(field, line.label), (id) => shown(id)?.label ?? (id === "" ? "none" : "another account"));
  return (
    <Field {...lineOf(field, line)}>
      {({ id, ...control }) => (
        <SearchCombobox
          id={id}
          aria-invalid={control["aria-invalid"]}
          aria-describedby={control["aria-describedby"]}
          search={search}
          value={shown(value)}
          onValueChange={(option) => {
            if (option) setKnown((before) => [...before, option]);
            field.write(option?.value ?? "");
          }}
          placeholder="Type a name"
        />
      )}
    </Field>
  );
}

const optionOf = ({ id, name }: Named): ComboboxOption => ({ value: id, label: name });
