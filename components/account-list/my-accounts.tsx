import type { ComponentProps } from "react";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { AskLink } from "@/components/pulse/form/ask-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Building2, CircleCheck, Plus } from "@/components/ui/icons";
import { LinkButton } from "@/components/ui/link-button";
import { PageSection } from "@/components/ui/page-section";
import { ACT_DUE_DAYS } from "@/lib/calendar/act-due";
import { utcDayOf } from "@/lib/calendar/days";
import { can } from "@/lib/permissions/can";
import type { DueLine } from "@/lib/report/due-queue";
import { ACCOUNTS_PER_PAGE, type AccountFilter, EVERYTHING } from "@/lib/schemas/account-filter";
import type { Thresholds } from "@/lib/scoring";
import type { AccountLine } from "./account-line";
import { type Ground, rowOf } from "./account-row";
import { DueList } from "./due-list";
import { dueRow } from "./due-row";
import { ExportList } from "./export-list";
import { listHref } from "./list-href";
import { ListPages } from "./list-pages";
import { MyAccountsTable, MyLegend } from "./my-accounts-table";

interface MyAccountsProps {
  accounts: readonly AccountLine[];
  total: number;
  due: readonly DueLine[];
  /** Whose accounts; null for those nobody owns. */
  owner: { readonly id: string; readonly name: string } | null;
  filter: AccountFilter;
  thresholds: Thresholds;
  viewer: Parameters<typeof can>[0];
  now: Date;
}

export function MyAccounts({ accounts, total, due, owner, filter, thresholds, viewer, now }: MyAccountsProps) {
  const reader = { today: utcDayOf(now), canWrite: can(viewer, "register.write", owner?.id) };
  const isMine = owner?.id === viewer.memberId;
  const title = isMine ? "My accounts" : owner ? `Accounts of ${owner.name}` : "Accounts without an owner";
  const add = can(viewer, "account.create") ? (
    <LinkButton href="/accounts/new">
      <Plus aria-hidden="true" />
      Add an account
    </LinkButton>
  ) : null;
  return (
    <>
      <PageHeader
        title={title}
        description={`${total} ${total === 1 ? "account" : "accounts"}`}
        actions={
          <>
            {total > 0 && can(viewer, "pulse.send", owner?.id ?? null) ? (
              <AskLink
                audience={listHref("/pulses/new", { ...filter, owner: [owner?.id ?? "none"] })}
                label="Ask them"
              />
            ) : null}
            {add}
          </>
        }
      />
      <PageBody>
        {total === 0 ? (
          <NoAccounts isMine={isMine} viewer={viewer} add={add} />
        ) : (
          <>
            <PageSection
              title="Due"
              description="What asks for you first: what has a day at its day, what nobody knows last"
              isFlush
            >
              {due.length > 0 ? (
                <DueList rows={due.map((line) => dueRow(line, reader))} today={reader.today} />
              ) : (
                <p className="flex items-center gap-2 px-4 py-4 text-muted text-sm">
                  <CircleCheck aria-hidden="true" className="size-4 text-carries" />
                  Nothing is due: no promise, result or complaint is open, no day to act by comes within {ACT_DUE_DAYS}{" "}
                  days, nothing warns, and enough is known of every account.
                </p>
              )}
            </PageSection>
            <PageSection
              title="All of them"
              actions={
                <>
                  <MyLegend thresholds={thresholds} />
                  <ExportList {...{ viewer, filter, total }} />
                </>
              }
              isFlush
            >
              <MyAccountsTable
                rows={accounts.map((account) => myRow(account, { thresholds, now }))}
                {...{ filter, thresholds }}
              />
            </PageSection>
            <ListPages
              noun="accounts"
              page={filter.page}
              perPage={ACCOUNTS_PER_PAGE}
              total={total}
              hrefOf={(page) => listHref("/accounts", filter, { page })}
            />
          </>
        )}
      </PageBody>
    </>
  );
}

function myRow(account: AccountLine, ground: Ground) {
  const { id, name, ladder, index, stands, type, risk, act, next } = rowOf(account, ground);
  // The reason for a warning stands in the list of what is due.
  return { id, name, ladder, index, stands, type, act, next, risk: risk && { ...risk, reason: null } };
}

interface NoAccountsProps {
  isMine: boolean;
  viewer: MyAccountsProps["viewer"];
  add: ComponentProps<typeof EmptyState>["action"];
}

/** Leads on to where this person's week goes on without accounts of one's own. */
function NoAccounts({ isMine, viewer, add }: NoAccountsProps) {
  if (!isMine) {
    return (
      <Card>
        <EmptyState icon={Building2} title="No accounts here" action={<ToPortfolio />}>
          Nobody has given this person an account, or the accounts have been given to others.
        </EmptyState>
      </Card>
    );
  }
  const isManager = viewer.role === "account_manager";
  return (
    <Card>
      <EmptyState
        icon={Building2}
        title="You own no account yet"
        action={
          isManager ? (
            <>
              {add}
              <LinkButton href="/portfolio?owner=none">See who has no owner</LinkButton>
            </>
          ) : (
            <>
              <LinkButton href="/at-risk" variant="primary">
                See what is at risk
              </LinkButton>
              <ToPortfolio />
            </>
          )
        }
      >
        {isManager
          ? "Here stands what is due with the accounts you own. Add one and it is yours; to take over one that is there, ask your CX leader or an administrator to make you its owner."
          : "This page is for whoever owns accounts. The whole picture is in the portfolio, and what is in danger stands under at risk."}
      </EmptyState>
    </Card>
  );
}

const ToPortfolio = () => <LinkButton href={`/portfolio?view=${EVERYTHING}`}>See the whole portfolio</LinkButton>;
