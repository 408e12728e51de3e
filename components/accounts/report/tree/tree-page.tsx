import { rowOf } from "@/components/account-list/account-row";
import { ListPages } from "@/components/account-list/list-pages";
import { RateNote } from "@/components/account-list/rate-note";
import { AccountPage } from "@/components/accounts/report/account-page";
import type { HeadView } from "@/components/accounts/report/report-view";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageSection } from "@/components/ui/page-section";
import { formatSums } from "@/lib/format/money";
import { formatScore } from "@/lib/format/scores";
import type { TreeOfToday } from "@/lib/report/account-tree";
import { ACCOUNTS_PER_PAGE } from "@/lib/schemas/account-filter";
import type { AccountTreeQuery, TreeMeasure } from "@/lib/schemas/account-tree";
import { coverageGrade, type Thresholds } from "@/lib/scoring";
import { treeHref } from "./tree-href";
import { type TreeLine, TreeList } from "./tree-list";
import { TreeMeasures } from "./tree-measures";
import { accountsBelow, MEASURE_LABELS, partWords } from "./tree-words";

interface TreePageProps extends HeadView {
  /** Null of a past day. */
  ofToday: TreeOfToday | null;
  query: AccountTreeQuery;
  now: Date;
}

/** An account and all below it: what they come to, and who they are. */
export const TreePage = ({ ofToday, now, ...head }: TreePageProps) => (
  <AccountPage view="tree" {...head}>
    {ofToday === null ? (
      <Notice kind="info" title="What lies below an account is told of today">
        Nobody keeps what hung below it on another day.
      </Notice>
    ) : (
      <Sections tree={ofToday} query={head.query} now={now} />
    )}
  </AccountPage>
);

interface SectionsProps {
  tree: TreeOfToday;
  query: AccountTreeQuery;
  now: Date;
}

function Sections({ tree, query, now }: SectionsProps) {
  const { measures, below, archived, sum, total, page, money, thresholds } = tree;
  const { accountId, of, show } = query;
  const revenue = sum.arr.length === 0 ? null : `${formatSums(sum.arr)} a year together`;
  return (
    <>
      <PageSection
        title="This account and all below it"
        description={[accountsBelow(below, archived), revenue].filter((part) => part !== null).join(" · ")}
        isFlush
      >
        <TreeMeasures accountId={accountId} measures={measures} />
      </PageSection>
      <RateNote money={money} sums={sum.arr} />
      <PageSection
        title={show === undefined ? "The accounts" : `The accounts: ${total}`}
        description={show === undefined ? "Each under the one it belongs to" : partWords(show, of)}
        id="accounts"
        actions={
          show === undefined ? null : (
            <LinkButton href={treeHref(accountId)} size="small" prefetch={false}>
              Show all
            </LinkButton>
          )
        }
        isFlush
        isLong
      >
        {page.length === 0 ? (
          <EmptyState title="No accounts here">None of them is of this kind.</EmptyState>
        ) : (
          <TreeList
            rows={page.map((one) => lineOf(one, { of, thresholds, now }))}
            measure={of === "index" ? null : MEASURE_LABELS[of]}
          />
        )}
      </PageSection>
      <ListPages
        noun="accounts"
        page={query.page}
        perPage={ACCOUNTS_PER_PAGE}
        total={total}
        hrefOf={(next) => treeHref(accountId, { of, show, page: next })}
      />
    </>
  );
}

interface Ground {
  readonly of: TreeMeasure;
  readonly thresholds: Thresholds;
  readonly now: Date;
}

function lineOf({ level, account }: TreeOfToday["page"][number], { of, thresholds, now }: Ground): TreeLine {
  const { id, name, owner, arr, index, stands, risk, act } = rowOf(account, { thresholds, now });
  const step = of === "index" ? null : (account.score?.steps[of] ?? null);
  const isRated = step !== null && coverageGrade(step.coverage, thresholds) !== "none";
  return { id, name, owner, arr, index, stands, risk, act, level, measured: isRated ? formatScore(step.score) : null };
}
