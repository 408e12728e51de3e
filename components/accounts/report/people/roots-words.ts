import type { ReportRoots, RootContact, RootDepartment, RootMember } from "@/lib/report/account-roots";
import { LOCALE } from "@/lib/schemas/locale";

export const LIST = new Intl.ListFormat(LOCALE);

/** What is seen, in a line: how many are tied, and on what it hangs. */
export function rootsSentence({ contacts, members }: Pick<ReportRoots, "contacts" | "members">): string {
  const tied = contacts.filter(({ heldBy }) => heldBy.length > 0);
  const holders = members.filter(({ holds }) => holds.length > 0);
  if (tied.length === 0) {
    return contacts.some(({ contactsInAYear }) => contactsInAYear > 0)
      ? "They were met within a year, and nobody of ours who is still here holds a tie to them."
      : "Nobody of ours has met any of them within a year.";
  }
  const count = `${tied.length} of theirs ${tied.length === 1 ? "is" : "are"} tied to ${holders.length} of ours.`;
  const [only] = holders;
  if (holders.length === 1 && only) return `${count} Everything hangs on ${only.name}.`;
  return `${count} ${singleThreads(tied, holders)}`;
}

function singleThreads(tied: readonly RootContact[], holders: readonly RootMember[]): string {
  const single = tied.filter(({ heldBy }) => heldBy.length === 1).length;
  if (single === 0) return "Each of them is held by two of ours or more.";
  const most = holders.toSorted((a, b) => b.holdsAlone.length - a.holdsAlone.length)[0];
  const hang = `${single} ${single === 1 ? "hangs" : "hang"} on one tie only`;
  if (!most || single === 1) return `${hang}${most ? `, to ${most.name}` : ""}.`;
  const { length } = most.holdsAlone;
  return length === single ? `${hang}, all of them to ${most.name}.` : `${hang}, ${length} of them to ${most.name}.`;
}

/** What is said of one of theirs where there is something to say. */
export function contactWords({ heldBy, hasLeft, contactsInAYear, lastContactAt }: RootContact): string | null {
  if (hasLeft) return "has left";
  if (heldBy.length === 1) return "one tie only";
  if (heldBy.length > 1) return null;
  if (contactsInAYear > 0) return "held by nobody";
  return lastContactAt === null ? "never met" : "not met in a year";
}

/** And of one of ours. */
export function memberWords({ holds, holdsAlone, hasLeft, contactsInAYear }: RootMember, tied: number): string | null {
  if (hasLeft) return "has left";
  if (holds.length === 0) return contactsInAYear > 0 ? "holds nobody" : "no tie in a year";
  if (tied > 1 && holdsAlone.length === tied) return "holds everybody alone";
  if (holdsAlone.length > 0) return `holds ${holdsAlone.length} alone`;
  return null;
}

/** And of a department, by the names of ours. */
export function departmentWords(
  { heldBy, ties }: Pick<RootDepartment, "heldBy" | "ties">,
  nameOf: (memberId: string) => string,
): string | null {
  const [only, ...others] = heldBy;
  if (only === undefined) return "held by nobody";
  if (others.length > 0) return null;
  return ties === 1 ? "one tie only" : `only through ${nameOf(only)}`;
}
