"use client";

import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import { cn } from "@/components/ui/class-names";
import { MOST_COUNTED } from "@/lib/schemas/most-counted";
import { isHere } from "./is-here";
import { NAV_ICONS, type NavIcon } from "./nav-icons";

export interface NavItem {
  readonly label: string;
  readonly href: string;
  readonly icon: NavIcon;
  /** Of a saved view: it is where one is while the address says so. */
  readonly viewId?: string | undefined;
  /** So much waits there. */
  readonly count?: number | undefined;
}

/** More than that is many. */
export const NavCount = ({ count }: { count: number }) => (
  <span className="nav-count">
    {count > MOST_COUNTED ? `${MOST_COUNTED}+` : count}
    <span className="sr-only"> unread</span>
  </span>
);

interface NavLinkProps extends NavItem {
  look: "side" | "tab";
  viewIds?: readonly string[];
}

/** Knows by the address whether it is where one is. How it looks stands in nav-link.css: there are a dozen on every page. */
export function NavLink({ label, href, icon, look, viewId, viewIds, count }: NavLinkProps) {
  const path = usePathname();
  const view = useSearchParams().get("view");
  const Icon = NAV_ICONS[icon];
  return (
    <Link
      href={href}
      aria-current={isHere({ href, viewId, viewIds }, path, view) ? "page" : undefined}
      className={cn("nav-link", look)}
    >
      <Icon aria-hidden="true" />
      <span className="truncate">{label}</span>
      {count ? <NavCount count={count} /> : null}
    </Link>
  );
}
