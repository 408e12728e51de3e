import type { Action } from "./actions";

export const ROLES = ["admin", "cx_leader", "account_manager", "executive"] as const;
export type Role = (typeof ROLES)[number];

/** all = every account of the workspace; own = accounts this member owns; none = refused. */
export type Reach = "all" | "own" | "none";

/** Who may do what. Every cell is explicit; what is not in the table is refused. */
export const PERMISSIONS: Readonly<Record<Role, Readonly<Record<Action, Reach>>>> = {
  admin: {
    "account.read": "all",
    "account.create": "all",
    "account.update": "all",
    "account.archive": "all",
    "contact.write": "all",
    "interaction.write": "all",
    "assessment.write": "all",
    "survey_answer.write": "all",
    "fact.write": "all",
    "import.run": "all",
    "member.read": "all",
    "member.manage": "all",
    "workspace.manage": "all",
    "profile.update": "all",
  },
  cx_leader: {
    "account.read": "all",
    "account.create": "all",
    "account.update": "all",
    "account.archive": "all",
    "contact.write": "all",
    "interaction.write": "all",
    "assessment.write": "all",
    "survey_answer.write": "all",
    "fact.write": "all",
    "import.run": "all",
    "member.read": "all",
    "member.manage": "none",
    "workspace.manage": "none",
    "profile.update": "all",
  },
  account_manager: {
    "account.read": "all",
    "account.create": "all",
    "account.update": "own",
    "account.archive": "own",
    "contact.write": "all",
    "interaction.write": "all",
    "assessment.write": "all",
    "survey_answer.write": "all",
    "fact.write": "own",
    "import.run": "none",
    "member.read": "all",
    "member.manage": "none",
    "workspace.manage": "none",
    "profile.update": "all",
  },
  executive: {
    "account.read": "all",
    "account.create": "none",
    "account.update": "none",
    "account.archive": "none",
    "contact.write": "none",
    "interaction.write": "all",
    "assessment.write": "none",
    "survey_answer.write": "none",
    "fact.write": "none",
    "import.run": "none",
    "member.read": "all",
    "member.manage": "none",
    "workspace.manage": "none",
    "profile.update": "all",
  },
};
