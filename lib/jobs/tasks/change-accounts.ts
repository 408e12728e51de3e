import "server-only";
import { runBulkChanges } from "@/lib/operations/run-bulk-changes";
import { inWorkspace } from "../job-task";

/** Enqueued when a change of many accounts begins or is undone; and every few minutes, for what lost its job. */
export const changeAccounts = inWorkspace("change-accounts", runBulkChanges);
