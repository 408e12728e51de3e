import { AppError } from "@/lib/errors";
import { ACTIONS, type Action } from "./actions";
import { can } from "./can";

/** Refuses in words, or returns. */
export function requirePermission(who: Parameters<typeof can>[0], action: Action, ownerId?: string | null): void {
  if (can(who, action, ownerId)) return;
  const owned = ownerId !== undefined && can(who, action) ? " on accounts of other owners" : "";
  throw new AppError("forbidden", {
    message: `Your role does not allow you to ${ACTIONS[action]}${owned}. An administrator of this workspace can change that.`,
  });
}
