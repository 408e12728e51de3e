import "server-only";
import { cleanUp } from "@/lib/operations/clean-up";
import { inWorkspace } from "../job-task";

export const forgetRequests = inWorkspace("forget-requests", (where) => cleanUp({ ...where, leftover: "requests" }));
