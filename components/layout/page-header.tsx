import Link from "next/link";
import type { ReactNode } from "react";
import { ChevronRight } from "@/components/ui/icons";

interface Crumb {
  readonly label: string;
  readonly href: string;
}

interface PageHeaderProps {
  title: string;
  /** The way down to this page, without the page itself. */
  breadcrumbs?: readonly Crumb[] | undefined;
  /** States that belong to the title. */
  badges?: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
}

export function PageHeader({ title, breadcrumbs, badges, description, actions }: PageHeaderProps) {
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3 px-4 pt-4 pb-4 sm:px-6 md:flex-nowrap lg:pt-6 print:px-0 print:pt-0">
      <div className="min-w-0 space-y-1">
        {breadcrumbs?.length ? <Breadcrumbs crumbs={breadcrumbs} /> : null}
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
          <h1 className="text-xl">{title}</h1>
          {badges ? <div className="flex flex-wrap items-center gap-1.5">{badges}</div> : null}
        </div>
        {description ? <div className="text-muted text-sm">{description}</div> : null}
      </div>
      {actions ? (
        <div className="flex flex-wrap items-center gap-2 max-sm:gap-x-1.5 md:shrink-0 md:flex-nowrap">{actions}</div>
      ) : null}
    </header>
  );
}

function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label="Breadcrumbs" className="print:hidden">
      <ol className="flex flex-wrap items-center gap-1 text-muted text-xs">
        {crumbs.map((crumb) => (
          <li key={crumb.href} className="flex items-center gap-1">
            <Link
              href={crumb.href}
              className="inline-flex min-h-6 items-center rounded-sm hover:text-foreground hover:underline"
            >
              {crumb.label}
            </Link>
            <ChevronRight aria-hidden="true" className="size-3" />
          </li>
        ))}
      </ol>
    </nav>
  );
}
