import type { Action } from "./actions";
import { PERMISSIONS, type Reach, type Role } from "./table";

interface Who {
  readonly role: Role;
  readonly memberId: string;
}

/** How far this role reaches with this action. Pure: the screen asks the same function as the server. */
export function reach(role: Role, action: Action): Reach {
  // Own cells only: a forged name such as "constructor" would otherwise find something on every object.
  const row = Object.hasOwn(PERMISSIONS, role) ? PERMISSIONS[role] : null;
  return row && Object.hasOwn(row, action) ? row[action] : "none";
}

/**
 * May this member do this? With `ownerId` the question is about one account; without it, about any at all.
 */
export function can(who: Who, action: Action, ownerId?: string | null): boolean {
  const cell = reach(who.role, action);
  if (cell === "all") return true;
  if (cell === "none") return false;
  return ownerId === undefined || ownerId === who.memberId;
}
