import { formatDay } from "./dates";

interface Said {
  readonly computed: number | null;
  readonly given: number;
  readonly author: string;
  readonly reason: string | null;
  readonly expiresOn: string;
}

/** Why they say so, in their own words. */
export const overrideReason = ({ reason }: Pick<Said, "reason">): string =>
  reason === null ? "the reason was written anew since" : `“${reason}”`;

/** "Otto Brand gives 30 instead of 62, until 30 Jun 2027": in whole numbers, as lists show an index. */
export function overrideWords({ computed, given, author, expiresOn }: Omit<Said, "reason">): string {
  const instead = computed === null ? "where the index is not known" : `instead of ${Math.round(computed)}`;
  return `${author} gives ${given} ${instead}, until ${formatDay(expiresOn)}`;
}
