import "server-only";
import { cleanUp } from "@/lib/operations/clean-up";
import { inWorkspace } from "../job-task";

export const forgetInvitations = inWorkspace("forget-invitations", (where) =>
  cleanUp({ ...where, leftover: "invitations" }),
);
