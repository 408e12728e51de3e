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
import type { ActionsOfToday } from "@/lib/report/actions-of-today";
import { isClosed } from "@/lib/schemas/action";
import { ActionDialog } from "./action-dialogs";
import { ActionList } from "./action-list";
import { PlayList, type PlayRow } from "./play-list";
import { playWords, reasonOf } from "./play-words";

interface ActionsPageProps extends HeadView {
  /** Null of a past day. */
  ofToday: ActionsOfToday | null;
}

/** So long one has for what nobody gave a day. */
const USUAL_DAYS = 7;

/** Who does what for this account by when, what came of it, and what could be done. */
export const ActionsPage = ({ ofToday, ...head }: ActionsPageProps) => (
  <AccountPage view="actions" {...head}>
    {ofToday === null ? (
      <Notice kind="info" title="What we mean to do is of today">
        A past day shows no actions: they say nothing about how the account stood then.
      </Notice>
    ) : (
      <Sections ofToday={ofToday} {...head} />
    )}
  </AccountPage>
);

function Sections({ ofToday, report, viewer }: HeadView & { ofToday: ActionsOfToday }) {
  const { actions, colleagues, plays } = ofToday;
  const { account, moment } = report;
  const today = moment.asOfDay;
  const canWrite = offersTo("action.write", { report, viewer });
  const begins = { ownerId: viewer.memberId, dueOn: utcDayOf(Date.parse(today) + USUAL_DAYS * DAY_MS) };
  const form = { accountId: account.id, colleagues, begins };
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
    <>
      <PageSection title="What we do" id="actions" description="Who, what and by when" actions={add} isFlush>
        {open.length > 0 ? (
          <ActionList actions={open} form={form} today={today} />
        ) : (
          <EmptyState title="Nobody does anything here yet">
            {plays.length > 0
              ? "Below stands what could be done."
              : "Nothing asks for it: no warning, no broken promise."}
          </EmptyState>
        )}
      </PageSection>
      {plays.length === 0 ? null : (
        <PageSection
          title="What could be done"
          id="plays"
          description="From what stands here today. One press makes it an action; none of it moves the score."
          isFlush
        >
          <PlayList rows={playRows(ofToday, account.id)} canWrite={canWrite} />
        </PageSection>
      )}
      {closed.length === 0 ? null : (
        <PageSection title="What came of it" id="closed" isFlush isLong>
          <ActionList actions={closed} form={form} today={today} />
        </PageSection>
      )}
    </>
  );
}

const playRows = ({ plays, asking, colleagues }: ActionsOfToday, accountId: string): readonly PlayRow[] =>
  plays.map((play) => {
    const { summary, reason, effect } = playWords(play, asking);
    const { key, dueOn, ownerId } = play;
    return {
      ...{ key, summary, reason, effect, dueOn },
      owner: colleagues.find(({ id }) => id === ownerId)?.name ?? "You",
      sends: { accountId, summary, reason, ownerId, dueOn, ...reasonOf(play) },
    };
  });
