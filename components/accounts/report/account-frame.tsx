"use client";

import type { ReactNode } from "react";
import { PageBody } from "@/components/layout/page-body";
import type { AccountPlace } from "@/lib/schemas/account-view";
import { AccountHeader } from "./header/account-header";
import { MomentBar } from "./header/moment-bar";
import { PastBanner } from "./header/past-banner";
import { ViewTabs } from "./header/view-tabs";
import { momentIn } from "./report-href";
import type { HeadView } from "./report-view";

interface AccountFrameProps extends HeadView {
  view: AccountPlace;
  children: ReactNode;
}

/** What stands around every view. Drawn in the browser, for of elements every view would bring some hundred twice. */
export function AccountFrame({ view, children, ...head }: AccountFrameProps) {
  return (
    <>
      <AccountHeader place={view} {...head} />
      <div className="sticky top-12 z-10 flex items-center gap-3 border-border border-b bg-background/95 px-4 backdrop-blur-sm sm:px-6 lg:top-0 print:hidden">
        <ViewTabs current={view} accountId={head.query.accountId} moment={momentIn(head.query)} />
        {/* What a review speaks about is a time of its own, chosen on its sheet. */}
        {view === "review" ? null : <MomentBar view={view} {...head} />}
      </div>
      <PageBody className="pt-4 print:space-y-3 print:pt-0">
        <PastBanner place={view} {...head} />
        {children}
      </PageBody>
    </>
  );
}
