"use client";

import Link from "next/link";
import { useSearchParams } from "next/navigation";
import type { ReactNode } from "react";
import { hrefOfDay } from "@/components/accounts/report/report-href";
import type { AccountReportQuery } from "@/lib/schemas/account-report-query";
import type { AccountPlace } from "@/lib/schemas/account-view";

interface DayLinkProps extends Pick<AccountReportQuery, "accountId" | "asOf" | "known"> {
  place: AccountPlace;
  children: ReactNode;
}

/** The way to the same view on another day. */
export function DayLink({ place, children, ...dated }: DayLinkProps) {
  return (
    <Link
      href={hrefOfDay(dated, place, useSearchParams())}
      prefetch={false}
      className="inline-flex min-h-6 items-center gap-1 whitespace-nowrap font-medium text-accent hover:underline pointer-coarse:min-h-11 print:hidden"
    >
      {children}
    </Link>
  );
}
