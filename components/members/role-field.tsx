"use client";

import { useState } from "react";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { ROLE_LABELS, ROLE_MEANINGS, ROLES_IN_ORDER } from "@/lib/format/role-labels";

const CHOICES = ROLES_IN_ORDER.map((value) => ({ value, label: ROLE_LABELS[value] }));

interface RoleFieldProps {
  chosen: keyof typeof ROLE_LABELS;
  error: string | readonly string[] | undefined;
}

/** The role by its name; what the chosen one is for stands below it, whole on a phone too. */
export function RoleField({ chosen, error }: RoleFieldProps) {
  const [role, setRole] = useState(chosen);
  const choose = (value: string) => setRole(ROLES_IN_ORDER.find((one) => one === value) ?? chosen);
  return (
    <Field name="role" label="Role" hint={ROLE_MEANINGS[role]} error={error} required>
      {(control) => (
        <Select
          {...control}
          options={CHOICES}
          defaultValue={chosen}
          onChange={(event) => choose(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
