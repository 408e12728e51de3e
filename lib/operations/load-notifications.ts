import "server-only";
import { listMembers } from "@/lib/data/members";
import { findBundle, hasMoreUnread, listBundled, listNotifications, type ToldChange } from "@/lib/data/notifications";
import type { Scope } from "@/lib/data/scope";
import { type NotificationDay, notificationDays } from "@/lib/report/notification-lines";
import type { NotificationQuery } from "@/lib/schemas/notification";

export interface NotificationsPage {
  /** Whether one looks at what one import or one change of many told. */
  readonly isPart: boolean;
  /** What stands for that; null where it told whoever looks nothing. */
  readonly bundle: ToldChange | null;
  readonly unread: readonly NotificationDay[];
  readonly read: readonly NotificationDay[];
  /** Whether more is unread than these. */
  readonly isMore: boolean;
  /** Members by their id: an owner that became another is told by name. */
  readonly names: ReadonlyMap<string, string>;
}

/** What whoever looks was told, of nobody else: unread first, by its day; or what one import or one change of many told them. */
export async function loadNotifications(scope: Scope, { of }: NotificationQuery): Promise<NotificationsPage> {
  const names = new Map((await listMembers(scope)).map(({ id, name }) => [id, name]));
  if (of !== undefined) {
    // All are read or unread together, as what stands for them.
    const unread = notificationDays(await listBundled(scope, of));
    return { isPart: true, bundle: await findBundle(scope, of), unread, read: [], isMore: false, names };
  }
  const changes = await listNotifications(scope);
  return {
    ...{ isPart: false, bundle: null, isMore: await hasMoreUnread(scope) },
    unread: notificationDays(changes.filter(({ readAt }) => readAt === null)),
    read: notificationDays(changes.filter(({ readAt }) => readAt !== null)),
    names,
  };
}
