import type { ReactNode } from "react";
import { AccountPage } from "@/components/accounts/report/account-page";
import { AskPanel } from "./ask-panel";
import type { BriefView } from "./brief-view";
import { GoalsPanel } from "./goals-panel";
import { LastContactsPanel } from "./last-contacts-panel";
import { NotForgottenPanel } from "./not-forgotten-panel";
import { NotToAskPanel } from "./not-to-ask-panel";
import { PeopleComingPanel } from "./people-coming-panel";

/** What is read on the way to a meeting: what must not be forgotten first, then who comes and what to ask. One sheet. */
export function BriefPage(view: BriefView) {
  return (
    <AccountPage view="brief" {...view}>
      <div className="grid items-start gap-3 lg:grid-cols-2 print:block print:columns-2 print:gap-2 print:pe-px print:[zoom:0.88]">
        <Column>
          <NotForgottenPanel {...view} />
          <PeopleComingPanel {...view} />
        </Column>
        <Column>
          <AskPanel {...view} />
          <NotToAskPanel {...view} />
          <GoalsPanel {...view} />
          <LastContactsPanel {...view} />
        </Column>
      </div>
    </AccountPage>
  );
}

/** On paper its panels flow into two columns of one height, so that they fit on one sheet. */
const Column = ({ children }: { children: ReactNode }) => (
  <div className="min-w-0 space-y-3 print:contents">{children}</div>
);
