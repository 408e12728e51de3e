import { ROLE_LABELS, ROLE_MEANINGS, ROLES_IN_ORDER } from "@/lib/format/role-labels";

/** For lists to choose from: the role, and what it is for. */
export const ROLE_CHOICES = ROLES_IN_ORDER.map((value) => ({
  value,
  label: `${ROLE_LABELS[value]}: ${ROLE_MEANINGS[value]}`,
}));
