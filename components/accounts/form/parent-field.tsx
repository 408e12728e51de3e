"use client";

import { useCallback, useState } from "react";
import { type BoundField, useFieldValue, useTold } from "@/components/form/bound-field";
import { lineOf } from "@/components/form/field-line";
import { searchAccounts } from "@/components/palette/search-places";
import { type ComboboxOption, SearchCombobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";

interface Named {
  readonly id: string;
  readonly name: string;
}

interface ParentFieldProps {
  field: BoundField<string>;
  /** The account above as it is stored. */
  parent: Named | null;
  /** No account stands above itself. */
  except: string | undefined;
}

/** The account above this one, found by its name: a workspace may hold more than a list could. */
export function ParentField({ field, parent, except }: ParentFieldProps) {
  const value = useFieldValue(field);
  const [known, setKnown] = useState<readonly ComboboxOption[]>(() => (parent ? [optionOf(parent)] : []));
  const search = useCallback(
    async (typed: string) => (await searchAccounts(typed)).filter(({ id }) => id !== except).map(optionOf),
    [except],
  );
  const shown = (id: string) => known.find((option) => option.value === id) ?? null;
  useTold(field, field.label ?? "Parent", (id) => shown(id)?.label ?? (id === "" ? "none" : "another account"));
  return (
    <Field {...lineOf(field, { hint: "The account above this one, such as its group." })}>
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
