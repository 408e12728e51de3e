import "server-only";
import { setNotificationsRead } from "@/lib/data/notifications";
import type { Scope } from "@/lib/data/scope";
import { notFound } from "@/lib/errors";
import type { NotificationMark } from "@/lib/schemas/notification";

/** Says that one has read what one was told, or not yet. What has gone meanwhile is no matter; of others nobody says it. */
export async function markNotifications(scope: Scope, { notificationIds, isRead }: NotificationMark): Promise<void> {
  if ((await setNotificationsRead(scope, notificationIds, isRead)) === 0) throw notFound("notification");
}
