import type { SelectOption } from "@/components/ui/select";

/** Labels by value as the options of a select. */
export const optionsOf = (labels: Readonly<Record<string, string>>): SelectOption[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));
