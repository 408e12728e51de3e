import { Building2, FileUp, LayoutGrid, ScrollText, Settings, ShieldAlert, UserRound, Users } from "lucide-react";
import { can } from "@/lib/permissions/can";
import type { NavItem } from "./nav-link";

type Who = Parameters<typeof can>[0];

/** Where this member can go. Each role finds first what its week begins with. */
export function navigationFor(who: Who): readonly NavItem[] {
  const mine: NavItem = { label: "My accounts", href: "/accounts", icon: <Building2 aria-hidden="true" /> };
  const portfolio: NavItem = { label: "Portfolio", href: "/portfolio", icon: <LayoutGrid aria-hidden="true" /> };
  const atRisk: NavItem = { label: "At risk", href: "/at-risk", icon: <ShieldAlert aria-hidden="true" /> };
  const first: Readonly<Record<Who["role"], readonly NavItem[]>> = {
    account_manager: [mine, atRisk, portfolio],
    executive: [atRisk, portfolio, mine],
    cx_leader: [portfolio, atRisk, mine],
    admin: [portfolio, atRisk, mine],
  };
  return [
    ...first[who.role],
    ...(can(who, "import.run") ? [{ label: "Imports", href: "/imports", icon: <FileUp aria-hidden="true" /> }] : []),
    { label: "Members", href: "/settings/members", icon: <Users aria-hidden="true" /> },
    { label: "Workspace", href: "/settings/workspace", icon: <Settings aria-hidden="true" /> },
    ...(can(who, "audit.read") ? [{ label: "Audit", href: "/audit", icon: <ScrollText aria-hidden="true" /> }] : []),
    { label: "Profile", href: "/settings/profile", icon: <UserRound aria-hidden="true" /> },
  ];
}

/** The screen a role starts on. */
export const homeOf = (role: Who["role"]): string => {
  if (role === "account_manager") return "/accounts";
  return role === "executive" ? "/at-risk" : "/portfolio";
};
