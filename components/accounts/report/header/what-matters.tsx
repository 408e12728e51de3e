import Link from "next/link";
import { offersTo } from "@/components/accounts/report/offers-to";
import type { ReportView } from "@/components/accounts/report/report-view";
import { isThen } from "@/lib/report/choose-moment";

/** What matters to them, in the words of whoever wrote it down; on paper too. */
export function WhatMatters(view: Omit<ReportView<"account" | "moment">, "query">) {
  const { account, moment } = view.report;
  if (account.note === null && !offersTo("account.update", view)) return null;
  return (
    <section aria-label="What matters to them" className="border-accent-soft border-l-2 pl-3 text-sm">
      <p className="text-muted text-xs">What matters to them{isThen(moment) ? ", as noted today" : ""}</p>
      {account.note === null ? (
        <p className="text-unknown print:hidden">
          Nothing recorded.{" "}
          <Link
            href={`/accounts/${account.id}/edit`}
            prefetch={false}
            className="text-accent underline underline-offset-2"
          >
            Write it down
          </Link>
        </p>
      ) : (
        <p className="max-w-prose whitespace-pre-line text-pretty">{account.note}</p>
      )}
    </section>
  );
}
