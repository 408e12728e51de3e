import { AccountPage } from "@/components/accounts/report/account-page";
import type { HeadView } from "@/components/accounts/report/report-view";
import { Notice } from "@/components/ui/notice";
import { PageSection } from "@/components/ui/page-section";
import { formatDay } from "@/lib/format/dates";
import type { ExitSheet } from "@/lib/report/exit-sheet";
import { stayedWords } from "../judgement/stayed-words";
import { BarriersPanel } from "./barriers-panel";
import { proofWords } from "./exit-words";
import { LossPanel } from "./loss-panel";

interface ExitView extends HeadView {
  sheet: ExitSheet;
}

/** How this customer would leave us: what would have to fall, and apart from it what they would miss. */
export function ExitPage({ sheet, ...head }: ExitView) {
  const { report, query } = head;
  return (
    <AccountPage view="exit" {...head}>
      <Notice kind="info" title="How they would leave us">
        Nothing on this sheet enters a score, and showing it costs none. {proofWords(sheet)}
      </Notice>
      <div className="grid items-start gap-3 lg:grid-cols-2 print:gap-2">
        <BarriersPanel sheet={sheet} asOfDay={report.moment.asOfDay} query={query} />
        <div className="min-w-0 space-y-3 print:space-y-2">
          <LossPanel sheet={sheet} query={query} />
          <UnlockedPanel sheet={sheet} asOf={report.moment.asOf} />
        </div>
      </div>
    </AccountPage>
  );
}

/** The unlock log: what we took away ourselves, and whether they stayed (C48). */
function UnlockedPanel({ sheet, asOf }: { sheet: ExitSheet; asOf: number }) {
  const { unlocked, isActive, activeUntil } = sheet;
  return (
    <PageSection title="Barriers we took away" id="unlocked">
      {unlocked.length === 0 ? <p className="text-muted text-sm">None so far.</p> : null}
      <ul className="divide-y divide-border text-sm">
        {unlocked.map(({ id, kind, removedOn }) => (
          <li key={id} className="py-1.5 first:pt-0 last:pb-0">
            {kind}, on {formatDay(removedOn)}
            <span className="block text-muted text-xs">{stayedWords({ removedOn, asOf, isActive, activeUntil })}</span>
          </li>
        ))}
      </ul>
    </PageSection>
  );
}
