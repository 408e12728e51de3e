"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/class-names";

export interface NavItem {
  readonly label: string;
  readonly href: string;
  /** An element such as `<Building2 />`: components do not travel from the server, elements do. */
  readonly icon: ReactNode;
}

interface NavLinkProps extends NavItem {
  look: "side" | "tab";
}

const LOOKS = {
  side: "flex min-h-8 items-center gap-2.5 rounded-md px-2.5 text-sm pointer-coarse:min-h-11 [&_svg]:size-4",
  tab: "flex min-h-14 min-w-0 flex-1 flex-col items-center justify-center gap-1 text-2xs [&_svg]:size-5",
};

/** Knows by the address whether it is where one is. */
export function NavLink({ label, href, icon, look }: NavLinkProps) {
  const path = usePathname();
  const target = href.split("?")[0] ?? href;
  const isHere = path === target || path.startsWith(`${target}/`);
  return (
    <Link
      href={href}
      aria-current={isHere ? "page" : undefined}
      className={cn(
        "font-medium text-muted transition-colors hover:text-foreground [&_svg]:shrink-0",
        LOOKS[look],
        look === "side" && "hover:bg-hover",
        isHere && (look === "side" ? "bg-hover text-foreground" : "text-accent hover:text-accent"),
      )}
    >
      {icon}
      <span className="truncate">{label}</span>
    </Link>
  );
}
