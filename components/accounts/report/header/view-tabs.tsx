"use client";

import Link from "next/link";
import { useEffect, useRef } from "react";
import { ACCOUNT_VIEW_LABELS } from "@/lib/format/account-view-labels";
import { ACCOUNT_VIEWS, type AccountPlace, viewPath } from "@/lib/schemas/account-view";

interface ViewTabsProps {
  current: AccountPlace;
  accountId: string;
  /** What every address says of the day: "?asOf=2026-02-01", or nothing. */
  moment: string;
}

/** The views of an account. Where they do not fit they scroll sideways, and the one that is open is in sight. */
export function ViewTabs({ current, accountId, moment }: ViewTabsProps) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const open = list.current?.querySelector<HTMLElement>(`[data-view="${current}"]`);
    if (list.current && open)
      list.current.scrollLeft = open.offsetLeft - (list.current.clientWidth - open.clientWidth) / 2;
  }, [current]);
  return (
    <nav aria-label="Views of this account" className="min-w-0 flex-1 print:hidden">
      <ul ref={list} className="view-tabs relative -mx-2 flex overflow-x-auto [scrollbar-width:none]">
        {ACCOUNT_VIEWS.map((view) => (
          <li key={view} data-view={view}>
            <Link
              href={`${viewPath(view, accountId)}${moment}`}
              prefetch={false}
              aria-current={view === current ? "page" : undefined}
            >
              {ACCOUNT_VIEW_LABELS[view]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
