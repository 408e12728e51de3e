import type { Metadata } from "next";
import { NotificationsPage } from "@/components/notifications/notifications-page";
import { definePage } from "@/lib/http/define-page";
import { loadNotifications } from "@/lib/operations/load-notifications";
import { notificationQuery } from "@/lib/schemas/notification";

export const metadata: Metadata = { title: "Notifications" };

export default definePage({
  permission: "account.read",
  input: notificationQuery,
  load: loadNotifications,
  render: ({ data, now }) => <NotificationsPage {...data} now={now} />,
});
