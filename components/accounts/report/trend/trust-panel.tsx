import type { ReportView } from "@/components/accounts/report/report-view";
import { PageSection } from "@/components/ui/page-section";
import { formatScore } from "@/lib/format/scores";
import { brief } from "./brief";
import { TrustAndMomentum } from "./trust-and-momentum";

/** The slow line of trust beside the fast one of momentum (C20, C21). */
export function TrustPanel({
  report: { history, score, thresholds, promiseCounts },
}: Pick<ReportView<"history" | "score" | "thresholds" | "promiseCounts">, "report">) {
  const { trust } = score;
  return (
    <PageSection title="Trust and momentum" id="trust-line">
      <TrustAndMomentum
        thresholds={thresholds}
        trust={trust.reading === null ? null : trust.score}
        reading={trust.reading === null ? null : formatScore(trust.reading)}
        news={score.momentum.news.ladder}
        promises={promiseCounts}
        history={history.map(({ asOf, trust: then, news }) => ({ asOf, trust: brief(then), news: brief(news) }))}
      />
    </PageSection>
  );
}
