import { utcDayOf } from "@/lib/calendar/days";
import type { OpenMention } from "@/lib/data/comments";
import type { DueLine } from "./due-queue";

/** What others said to whoever looks, by its day; it asks today, however long ago it was said. */
export const mentionsDue = (mentions: readonly OpenMention[]): readonly DueLine[] =>
  mentions.map(({ commentId, accountId, accountName, actionId, authorName, text, writtenAt }) => ({
    ...{ kind: "mention", key: `mention ${commentId}`, group: "soon", on: utcDayOf(writtenAt) },
    ...{ account: { id: accountId, name: accountName }, by: authorName, what: beginningOf(text), commentId, actionId },
  }));

/** A line of a queue holds no more; the whole stands where it was said. */
const MOST_LETTERS = 140;

function beginningOf(text: string): string {
  // By letters and not by their halves: a small picture is two of these.
  const letters = [...text.replace(/\s+/g, " ")];
  return letters.length <= MOST_LETTERS
    ? letters.join("")
    : `${letters
        .slice(0, MOST_LETTERS - 1)
        .join("")
        .trimEnd()}…`;
}
