import { AccountPage } from "@/components/accounts/report/account-page";
import { offersTo } from "@/components/accounts/report/offers-to";
import type { HeadView } from "@/components/accounts/report/report-view";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Plus } from "@/components/ui/icons";
import { Notice } from "@/components/ui/notice";
import { PageSection } from "@/components/ui/page-section";
import { DAY_MS, utcDayOf } from "@/lib/calendar/days";
import { can } from "@/lib/permissions/can";
import { isThen } from "@/lib/report/choose-moment";
import type { ToldAction } from "@/lib/report/told-action";
import { isClosed } from "@/lib/schemas/action";
import { ActionDialog } from "./action-dialogs";
import { ActionList } from "./action-list";

interface ActionsPageProps extends HeadView {
  actions: readonly ToldAction[];
  colleagues: readonly { readonly id: string; readonly name: string }[];
}

/** So long one has for what nobody gave a day. */
const USUAL_DAYS = 7;

/** Who does what for this account by when, and what came of it. */
export function ActionsPage({ actions, colleagues, ...head }: ActionsPageProps) {
  const { report, viewer } = head;
  const { account, moment } = report;
  const today = moment.asOfDay;
  const begins = { ownerId: viewer.memberId, dueOn: utcDayOf(Date.parse(today) + USUAL_DAYS * DAY_MS) };
  const canWrite = offersTo("action.write", { report, viewer });
  const form = { accountId: account.id, colleagues, begins };
  const list = { form, today };
  const rows = actions.map((one) => ({ ...one, canWrite: canWrite || can(viewer, "action.write", one.ownerId) }));
  const [closed, open] = [rows.filter(({ state }) => isClosed(state)), rows.filter(({ state }) => !isClosed(state))];
  const add = canWrite ? (
    <ActionDialog
      {...form}
      addedAs="action"
      trigger={
        <Button size="small">
          <Plus aria-hidden="true" />
          Take on an action
        </Button>
      }
    />
  ) : null;
  return (
    <AccountPage view="actions" {...head}>
      {isThen(moment) ? (
        <Notice kind="info" title="What we mean to do is of today">
          A past day shows no actions: they say nothing about how the account stood then.
        </Notice>
      ) : (
        <>
          <PageSection title="What we do" id="actions" description="Who, what, by when, and why" actions={add} isFlush>
            {open.length === 0 ? (
              <EmptyState title="Nobody does anything here yet" action={null}>
                An action says who does what by when. It enters no score.
              </EmptyState>
            ) : (
              <ActionList actions={open} {...list} />
            )}
          </PageSection>
          {closed.length === 0 ? null : (
            <PageSection title="What came of it" id="closed" isFlush isLong>
              <ActionList actions={closed} {...list} />
            </PageSection>
          )}
        </>
      )}
    </AccountPage>
  );
}
