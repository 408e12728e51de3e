import "server-only";
import type { ToldChange } from "@/lib/data/notifications";
import { countWords } from "@/lib/format/count-words";
import { isForTheWorseTold, notificationSentences } from "@/lib/format/notification-words";
import { notificationDays } from "@/lib/report/notification-lines";
import { notificationsHref, toldHref } from "@/lib/schemas/notification";
import { addressed, type LetterLine, type MemberLetter, placeHref } from "./member-letter";

/** More lines stand in the app. */
const MOST_LINES = 20;

/** What a mail tells: the newest of it, and how many lines there are in all. */
interface ToldByMail {
  readonly changes: readonly ToldChange[];
  readonly count: number;
}

/** What one of us was told, in one mail: an account a line, what asks for something first. */
export function noticesLetter(
  to: Parameters<typeof addressed>[0],
  { changes, count }: ToldByMail,
  names: ReadonlyMap<string, string>,
): MemberLetter {
  const lines = notificationDays(changes)
    .flatMap(({ lines: ofDay }) => ofDay)
    .toSorted((a, b) => Number(isBad(b.changes)) - Number(isBad(a.changes)))
    .map(({ changes: ofLine }) => lineOf(ofLine, names));
  const [first] = lines;
  const shown = lines.slice(0, MOST_LINES);
  const more = count - 1;
  const about = first?.title ?? "";
  return {
    ...addressed(to),
    kind: "notices",
    subject: more > 0 ? `${about} and ${countWords(more, "other")}` : `${about}: ${first?.said[0] ?? ""}`,
    intro: `What became another since you were last told, ${to.reader.name}.`,
    parts: [
      {
        title: countWords(count, "line"),
        lines: shown,
        rest:
          count > shown.length
            ? { words: `And ${count - shown.length} more`, href: placeHref(notificationsHref()) }
            : null,
      },
    ],
    link: placeHref(notificationsHref()),
    linkWords: "See all notifications",
  };
}

const isBad = (changes: readonly ToldChange[]): boolean => changes.some(isForTheWorseTold);

function lineOf(changes: readonly ToldChange[], names: ReadonlyMap<string, string>): LetterLine {
  const [first] = changes;
  const said = notificationSentences(changes, names).map(({ words }) => words);
  if (!first) return { title: "", href: placeHref(notificationsHref()), said };
  const isOne = changes.length === 1;
  const href = placeHref(isOne || first.accountId === null ? toldHref(first) : `/accounts/${first.accountId}`);
  return first.accountName === null
    ? { title: said[0] ?? "", href, said: [] }
    : { title: first.accountName, href, said };
}
