import "server-only";
import { cleanUp } from "@/lib/operations/clean-up";
import { inWorkspace } from "../job-task";

export const forgetNotifications = inWorkspace("forget-notifications", (where) =>
  cleanUp({ ...where, leftover: "notifications" }),
);
