import "server-only";
import type { Action } from "@/lib/permissions/actions";
import type { BulkKind } from "@/lib/schemas/bulk-change";

/** The permission that changes an account in the same way by itself. */
export const permissionOfBulkChange = (kind: BulkKind): Action => {
  if (kind === "archive" || kind === "restore") return "account.archive";
  return kind === "action" ? "action.write" : "account.update";
};
