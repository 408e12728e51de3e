"use client";

import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import { cn } from "@/components/ui/class-names";
import { NAV_ICONS, type NavIcon } from "./nav-icons";

export interface NavItem {
  readonly label: string;
  readonly href: string;
  readonly icon: NavIcon;
  /** Of a saved view: it is where one is while the address says so. */
  readonly viewId?: string | undefined;
}

interface NavLinkProps extends NavItem {
  look: "side" | "tab";
}

/** Knows by the address whether it is where one is. How it looks stands in nav-link.css: there are a dozen on every page. */
export function NavLink({ label, href, icon, look, viewId }: NavLinkProps) {
  const path = usePathname();
  const view = useSearchParams().get("view");
  const target = href.split("?")[0] ?? href;
  const isHere = viewId === undefined ? path === target || path.startsWith(`${target}/`) : viewId === view;
  const Icon = NAV_ICONS[icon];
  return (
    <Link href={href} aria-current={isHere ? "page" : undefined} className={cn("nav-link", look)}>
      <Icon aria-hidden="true" />
      <span className="truncate">{label}</span>
    </Link>
  );
}
