import type { ReportView } from "@/components/accounts/report/report-view";
import { TrendLine } from "@/components/charts/trend-line";
import { PageSection } from "@/components/ui/page-section";
import { formatScore } from "@/lib/format/scores";
import { isThen } from "@/lib/report/choose-moment";
import type { RegisterView } from "@/lib/report/register-view";
import { brief } from "./brief";
import { TrustEpisodes } from "./trust-episodes";

type Shown = "history" | "score" | "thresholds" | "promiseCounts" | "episodes" | "moment";

interface TrustPanelProps extends Pick<ReportView<Shown>, "report"> {
  /** What rough spots can have grown from. */
  sources: RegisterView["sources"];
}

/** The slow line of trust (C21), made of promises alone, with the rough spots on it. */
export function TrustPanel({ report, sources }: TrustPanelProps) {
  const { history, score, thresholds, promiseCounts, episodes, moment } = report;
  const { kept, late, broken } = promiseCounts;
  const { reading, score: trust } = score.trust;
  const points = history.flatMap(({ asOf, trust: then }) => (then === null ? [] : [{ asOf, score: brief(then) }]));
  const spans = episodes.map(({ openedAt, settledAt, summary }) => ({
    ...{ from: openedAt, to: settledAt ?? moment.asOf, what: summary },
  }));
  return (
    <PageSection
      title={reading === null ? "Trust" : `Trust ${formatScore(trust)}, reading ${formatScore(reading)}`}
      id="trust-line"
      description={`Slow: promises of all time, ${kept} kept, ${late} late or repaired, ${broken} broken.`}
    >
      {points.length > 0 ? (
        <TrendLine label="Trust" points={points} thresholds={thresholds} spans={spans} height={96} isSmall hasEdges />
      ) : (
        <p className="text-sm text-unknown">No promise is on record as kept or broken.</p>
      )}
      <TrustEpisodes episodes={episodes} sources={sources} isThen={isThen(moment)} />
    </PageSection>
  );
}
