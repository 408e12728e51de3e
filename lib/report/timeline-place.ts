import type { EntryRef } from "./account-timeline";

/** The newest first; at one instant by name, so that every entry has one place. */
export const byTime = (a: EntryRef, b: EntryRef): number => b.at - a.at || (a.key < b.key ? -1 : Number(a.key > b.key));

/** The place of an entry as the address says it: "1773144000000.interaction-…". */
export const placeText = ({ at, key }: EntryRef): string => `${at}.${key}`;

export function placeOf(text: string | undefined): EntryRef | null {
  if (text === undefined) return null;
  const end = text.indexOf(".");
  return { at: Number(text.slice(0, end)), key: text.slice(end + 1) };
}
