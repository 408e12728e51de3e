export const ROLES_IN_ORDER = ["account_manager", "cx_leader", "executive", "admin"] as const;
type Role = (typeof ROLES_IN_ORDER)[number];

export const ROLE_LABELS: Record<Role, string> = {
  admin: "Administrator",
  cx_leader: "CX leader",
  account_manager: "Account manager",
  executive: "Executive",
};

/** What each role is for, in one line; the permission table has the details. */
export const ROLE_MEANINGS: Record<Role, string> = {
  admin: "Everything, members included",
  cx_leader: "The whole portfolio, imports and the audit",
  account_manager: "Works with accounts; changes master data of their own",
  executive: "Reads everything, logs interactions",
};
