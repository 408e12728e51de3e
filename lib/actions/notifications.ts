"use server";

import { defineAction } from "@/lib/http/define-action";
import { chooseNotifications } from "@/lib/operations/choose-notifications";
import { markNotifications } from "@/lib/operations/mark-notifications";
import { notificationMark } from "@/lib/schemas/notification";
import { notificationChoice } from "@/lib/schemas/notification-choice";
import { noAnswer, savedAnswer } from "@/lib/schemas/results";

export const markNotificationsAction = defineAction({
  name: "markNotifications",
  permission: "notification.write",
  input: notificationMark,
  output: savedAnswer,
  run: async (scope, input) => {
    await markNotifications(scope, input);
    return { id: input.notificationIds[0] ?? "", scores: [] };
  },
  audit: ({ isRead }) => ({ noun: "notification", changes: [{ field: "read", to: isRead }] }),
});

export const chooseNotificationsAction = defineAction({
  name: "chooseNotifications",
  permission: "notification.write",
  input: notificationChoice,
  output: noAnswer,
  run: chooseNotifications,
  audit: () => ({ noun: "notification_choice" }),
});
