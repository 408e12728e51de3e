import type { ReportView } from "@/components/accounts/report/report-view";
import { PageSection } from "@/components/ui/page-section";
import { formatScore } from "@/lib/format/scores";
import type { RegisterView } from "@/lib/report/register-view";
import { brief } from "./brief";
import { TrustAndMomentum } from "./trust-and-momentum";
import { TrustEpisodes } from "./trust-episodes";

type Shown = "history" | "score" | "thresholds" | "promiseCounts" | "episodes" | "moment";

interface TrustPanelProps extends Pick<ReportView<Shown>, "report"> {
  /** What rough spots can have grown from. */
  sources: RegisterView["sources"];
}

/** The slow line of trust beside the fast one of momentum (C20, C21). */
export function TrustPanel({
  report: { history, score, thresholds, promiseCounts, episodes, moment },
  sources,
}: TrustPanelProps) {
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
        spans={episodes.map(({ openedAt, settledAt, summary }) => ({
          ...{ from: openedAt, to: settledAt ?? moment.asOf, what: summary },
        }))}
      />
      <TrustEpisodes episodes={episodes} sources={sources} />
    </PageSection>
  );
}
