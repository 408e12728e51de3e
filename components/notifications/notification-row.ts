import { isForTheWorseTold, notificationSentences } from "@/lib/format/notification-words";
import type { NotificationLine, ToldNotification } from "@/lib/report/notification-lines";
import { toldHref } from "@/lib/schemas/notification";

/** One line in finished words: the browser makes the row of them. */
export interface NotificationRow {
  readonly key: string;
  readonly ids: readonly string[];
  readonly name: string;
  readonly href: string;
  readonly sentences: readonly { readonly id: string; readonly words: string; readonly isBad: boolean }[];
  readonly kind: ToldNotification["kind"];
  readonly isRead: boolean;
}

export function notificationRow(
  { key, changes }: NotificationLine,
  names: ReadonlyMap<string, string>,
): NotificationRow {
  const first = changes.find(isForTheWorseTold) ?? changes[0];
  return {
    ...{ key, ids: changes.map(({ id }) => id) },
    name: first?.accountName ?? "",
    href: first ? toldHref(changes.length === 1 ? first : { ...first, kind: placeOf(first, changes) }) : "/",
    sentences: notificationSentences(changes, names),
    kind: first?.kind ?? "risk",
    isRead: first?.readAt != null,
  };
}

/** Of several different things the account itself tells. */
const placeOf = (first: ToldNotification, changes: readonly ToldNotification[]): ToldNotification["kind"] =>
  changes.every(({ kind }) => kind === first.kind) ? first.kind : "risk";
