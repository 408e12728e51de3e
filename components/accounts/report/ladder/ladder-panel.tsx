import { reportHref } from "@/components/accounts/report/report-href";
import type { ReportView } from "@/components/accounts/report/report-view";
import { STEPS_FROM_THE_TOP } from "@/components/charts/ladder-order";
import { LadderPicture } from "@/components/charts/ladder-picture";
import { TableTwin } from "@/components/charts/table-twin";
import { Delta } from "@/components/ui/delta";
import { PageSection } from "@/components/ui/page-section";
import { Table } from "@/components/ui/table";
import { formatDay } from "@/lib/format/dates";
import { holdingWords } from "@/lib/format/holding-words";
import { coverageWords, formatCoverage, formatJudged, formatScore, INDEX_UNKNOWN } from "@/lib/format/scores";
import { STEP_LABELS, stepStateWords } from "@/lib/format/step-labels";
import { band90, knownIndex, type LadderScore, possibleRange, STEPS, type Thresholds } from "@/lib/scoring";

/** The signature picture with what it means in words, and its numbers with their ranges as a table. */
export function LadderPanel({ report, query }: Pick<ReportView, "report" | "query">) {
  const { score, thresholds, change, moment } = report;
  const why = (step: ReportView["query"]["why"]) => reportHref(query, { why: step }, "why");
  return (
    <PageSection title="The ladder" id="ladder">
      <LadderPicture
        score={score}
        thresholds={thresholds}
        hasTable={false}
        change={
          <a href="#change" className="inline-flex items-baseline gap-1 rounded-sm hover:underline">
            <Delta points={change.parts.ladder.total} />
            <span className="text-xs">since {formatDay(moment.sinceDay)}</span>
          </a>
        }
        hrefs={{
          ladder: why("index"),
          satisfaction: why("satisfaction"),
          experience: why("experience"),
          proposition: why("proposition"),
          delivery: why("delivery"),
          creation: why("creation"),
          entanglement: why("entanglement"),
        }}
      />
      <p className="pt-3 text-sm">{sentenceOf(score, thresholds)}</p>
      <TableTwin>
        <RangeTable score={score} thresholds={thresholds} />
      </TableTwin>
    </PageSection>
  );
}

/** The picture in words: what holds them back, and which height does not count for it. */
function sentenceOf(score: LadderScore, thresholds: Thresholds): string {
  if (score.live === 0) return "Nothing is recorded yet: every step is unknown, which is neither good nor bad.";
  return [holdingWords(score, thresholds), hollowWords(score)].filter(Boolean).join(" ");
}

/** Which height does not count, because of which step, and how much of it there is. */
function hollowWords({ ladder, steps }: LadderScore): string | null {
  const hollow = STEPS.filter((step) => ladder.hollow[step]).map((step) => STEP_LABELS[step]);
  const below = STEPS.find((step) => steps[step].state !== "carries");
  if (hollow.length === 0 || below === undefined) return null;
  const are = hollow.length === 1 ? "is" : "are";
  const why = `high, but ${STEP_LABELS[below].toLowerCase()} below does not carry`;
  return `${listed(hollow)} ${are} hollow: ${why}. ${ladder.hollowness.toFixed(1)} points of height do not count for that.`;
}

const listed = (words: readonly string[]) =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;

function RangeTable({ score, thresholds }: { score: LadderScore; thresholds: Thresholds }) {
  return (
    <Table caption="The six steps with their ranges, the top first">
      <thead>
        <tr>
          <th scope="col">Step</th>
          <th scope="col" className="num">
            Score
          </th>
          <th scope="col" className="num">
            Reading
          </th>
          <th scope="col">State</th>
          <th scope="col">Coverage</th>
          <th scope="col" className="num">
            Could be, if all were known
          </th>
          <th scope="col" className="num">
            Likely (90%)
          </th>
        </tr>
      </thead>
      <tbody>
        {STEPS_FROM_THE_TOP.map((step) => {
          const one = score.steps[step];
          const range = possibleRange(one);
          const band = band90(one);
          return (
            <tr key={step}>
              <th scope="row">{STEP_LABELS[step]}</th>
              <td className="num">{one.reading === null ? "–" : formatJudged(one.score, thresholds.high)}</td>
              <td className="num">{one.reading === null ? "–" : formatJudged(one.reading, thresholds.low)}</td>
              <td>{stepStateWords(one, thresholds)}</td>
              <td>
                {formatCoverage(one.coverage, thresholds)}, {coverageWords(one.coverage, thresholds)}
              </td>
              <td className="num">
                {formatScore(range.low)} to {formatScore(range.high)}
              </td>
              <td className="num">
                {formatScore(band.low)} to {formatScore(band.high)}
              </td>
            </tr>
          );
        })}
        <IndexRow score={score} thresholds={thresholds} />
      </tbody>
    </Table>
  );
}

function IndexRow({ score, thresholds }: { score: LadderScore; thresholds: Thresholds }) {
  const index = knownIndex(score, thresholds);
  const band = index === null ? null : band90({ score: index, sd: score.ladder.sd });
  return (
    <tr>
      <th scope="row">Index</th>
      <td className="num">{index === null ? "–" : formatScore(index)}</td>
      <td className="num">–</td>
      <td>{index === null ? INDEX_UNKNOWN : "–"}</td>
      <td>–</td>
      <td className="num">–</td>
      <td className="num">{band === null ? "–" : `${formatScore(band.low)} to ${formatScore(band.high)}`}</td>
    </tr>
  );
}
