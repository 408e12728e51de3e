"use client";

import { type BoundField, useFieldValue } from "@/components/form/bound-field";
import { optionsOf } from "@/components/form/options-of";
import { SelectField } from "@/components/form/select-field";
import { ROLE_LABELS, ROLE_MEANINGS, ROLES_IN_ORDER } from "@/lib/format/role-labels";

/** The role by its name; what the chosen one is for stands below it, whole on a phone too. */
export function RoleField({ field }: { field: BoundField<keyof typeof ROLE_LABELS> }) {
  const role = useFieldValue(field);
  return (
    <SelectField
      field={field}
      label="Role"
      hint={ROLE_MEANINGS[role]}
      options={optionsOf(ROLES_IN_ORDER, ROLE_LABELS)}
    />
  );
}
