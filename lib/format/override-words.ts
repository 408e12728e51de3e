import { formatDay } from "./dates";

interface Said {
  readonly computed: number | null;
  readonly given: number;
  readonly author: string;
  readonly expiresOn: string;
}

/** "Otto Brand gives 30 instead of 62, until 30 Jun 2027": in whole numbers, as lists show an index. */
export function overrideWords({ computed, given, author, expiresOn }: Said): string {
  const instead = computed === null ? "where the index is not known" : `instead of ${Math.round(computed)}`;
  return `${author} gives ${given} ${instead}, until ${formatDay(expiresOn)}`;
}
