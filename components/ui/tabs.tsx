import Link from "next/link";
import { cn } from "./class-names";

interface Tab {
  readonly label: string;
  readonly href: string;
  readonly isCurrent: boolean;
  /** How many things wait behind it. */
  readonly count?: number | undefined;
}

/** Tabs live in the address, so they are links: they can be shared, opened aside, and gone back from. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className="overflow-x-auto border-border border-b print:hidden">
      <ul className="flex gap-4">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              aria-current={tab.isCurrent ? "page" : undefined}
              className={cn(
                "inline-flex min-h-9 items-center gap-1.5 whitespace-nowrap border-b-2 font-medium text-sm pointer-coarse:min-h-11",
                tab.isCurrent
                  ? "border-accent text-foreground"
                  : "border-transparent text-muted hover:border-border-strong hover:text-foreground",
              )}
            >
              {tab.label}
              {tab.count === undefined ? null : (
                <span className="rounded-full bg-hover px-1.5 text-2xs text-muted tabular-nums">{tab.count}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
