import { can } from "@/lib/permissions/can";
import { type ViewList, viewHref } from "@/lib/schemas/saved-view";
import type { NavItem } from "./nav-link";

type Who = Parameters<typeof can>[0];

export interface Navigation {
  /** What the week is made of; on a phone these stand under the thumb, so they are four at most. */
  readonly work: readonly NavItem[];
  /** As much part of it, where there is room; on a phone behind "More". */
  readonly besides: readonly NavItem[];
  /** What keeps the house in order. */
  readonly house: readonly NavItem[];
}

/** Saved views of a kind, under what they have in common. */
export interface ViewGroup {
  readonly title: string;
  readonly items: readonly NavItem[];
}

interface Saved {
  readonly id: string;
  readonly ownerId: string;
  readonly list: ViewList;
  readonly name: string;
  readonly state: string;
}

/** One's own views, and those that others share. */
export function viewsFor(memberId: string, views: readonly Saved[]): readonly ViewGroup[] {
  const linkOf = (view: Saved): NavItem => ({
    ...{ label: view.name, href: viewHref(view), icon: "Bookmark", viewId: view.id },
  });
  const groups = [
    { title: "My views", items: views.filter(({ ownerId }) => ownerId === memberId).map(linkOf) },
    { title: "Shared views", items: views.filter(({ ownerId }) => ownerId !== memberId).map(linkOf) },
  ];
  return groups.filter(({ items }) => items.length > 0);
}

const WEEK: NavItem = { label: "My week", href: "/my-week", icon: "SquareCheckBig" };
const MINE: NavItem = { label: "My accounts", href: "/accounts", icon: "Building2" };
const PORTFOLIO: NavItem = { label: "Portfolio", href: "/portfolio", icon: "LayoutGrid" };
const AT_RISK: NavItem = { label: "At risk", href: "/at-risk", icon: "ShieldAlert" };
const TOLD: NavItem = { label: "Notifications", href: "/notifications", icon: "Bell" };
const LOG: NavItem = { label: "Log", href: "/interactions/new", icon: "MessageSquarePlus" };

/** Each role finds first what its week begins with. */
const WORK: Readonly<Record<Who["role"], readonly NavItem[]>> = {
  account_manager: [WEEK, MINE, LOG, AT_RISK],
  // Executives own no accounts as a rule; whoever does finds them in the portfolio, by owner.
  executive: [AT_RISK, PORTFOLIO, WEEK, LOG],
  cx_leader: [PORTFOLIO, AT_RISK, WEEK, LOG],
  admin: [PORTFOLIO, AT_RISK, WEEK, LOG],
};

const BESIDES: Readonly<Record<Who["role"], readonly NavItem[]>> = {
  account_manager: [PORTFOLIO, TOLD],
  executive: [TOLD],
  cx_leader: [MINE, TOLD],
  admin: [MINE, TOLD],
};

/** Where this member can go; `unread` lines of what they were told stand beside the way there. */
export function navigationFor(who: Who, unread = 0): Navigation {
  const house: readonly (NavItem | false)[] = [
    { label: "Renewals", href: "/renewals", icon: "CalendarCheck" },
    { label: "Gaps", href: "/gaps", icon: "Scale" },
    { label: "Pulses", href: "/pulses", icon: "Send" },
    { label: "Ideas", href: "/ideas", icon: "Lightbulb" },
    can(who, "import.run") && { label: "Imports", href: "/imports", icon: "FileUp" },
    { label: "Members", href: "/settings/members", icon: "Users" },
    { label: "Workspace", href: "/settings/workspace", icon: "Settings" },
    can(who, "job.manage") && { label: "Jobs", href: "/settings/jobs", icon: "Timer" },
    can(who, "mail.read") && { label: "Outbox", href: "/settings/outbox", icon: "Mails" },
    can(who, "audit.read") && { label: "Audit", href: "/audit", icon: "ScrollText" },
    { label: "Profile", href: "/settings/profile", icon: "UserRound" },
  ];
  const besides = BESIDES[who.role].map((item) => (item === TOLD && unread > 0 ? { ...item, count: unread } : item));
  return { work: WORK[who.role], besides, house: house.filter((item) => item !== false) };
}

/** The screen a role starts on. */
export const homeOf = (role: Who["role"]): string => {
  if (role === "account_manager") return "/accounts";
  return role === "executive" ? "/at-risk" : "/portfolio";
};
