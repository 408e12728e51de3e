import type { SelectOption } from "@/components/ui/select";

/** The values of a closed set as the options of a select, in their order. */
export const optionsOf = <V extends string>(
  values: readonly V[],
  labels: Readonly<Record<V, string>>,
): SelectOption<V>[] => values.map((value) => ({ value, label: labels[value] }));
