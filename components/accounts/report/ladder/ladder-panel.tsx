import { reportHref } from "@/components/accounts/report/report-href";
import type { ReportView } from "@/components/accounts/report/report-view";
import { STEPS_FROM_THE_TOP } from "@/components/charts/ladder-order";
import { LadderPicture } from "@/components/charts/ladder-picture";
import { TableTwin } from "@/components/charts/table-twin";
import { Delta } from "@/components/ui/delta";
import { PageSection } from "@/components/ui/page-section";
import { Table } from "@/components/ui/table";
import { formatDay } from "@/lib/format/dates";
import { coverageWords, formatPercent, formatScore } from "@/lib/format/scores";
import { STEP_LABELS, STEP_STATE_LABELS } from "@/lib/format/step-labels";
import { band90, type LadderScore, possibleRange, STEPS, type Thresholds } from "@/lib/scoring";

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
      <p className="pt-3 text-sm">{[thinWords(score), hollowWords(score)].filter(Boolean).join(" ")}</p>
      <TableTwin>
        <RangeTable score={score} thresholds={thresholds} />
      </TableTwin>
    </PageSection>
  );
}

/** Why the account does not stand one step higher, where that step carries and only its evidence is too thin. */
function thinWords({ ladder, steps }: LadderScore): string | null {
  const next = STEPS[ladder.standsOn === null ? 0 : STEPS.indexOf(ladder.standsOn) + 1];
  if (next === undefined || steps[next].state !== "carries" || ladder.hollow[next]) return null;
  const coverage = formatPercent(steps[next].coverage);
  return `${STEP_LABELS[next]} would carry, but on ${coverage} coverage nobody can stand yet: ask, and they may stand on it.`;
}

/** Hollowness in words: which height does not count, and how much of it there is. */
function hollowWords({ ladder, live, steps }: LadderScore): string {
  if (live === 0) return "Nothing is recorded yet: every step is unknown, which is neither good nor bad.";
  const hollow = STEPS.filter((step) => ladder.hollow[step]).map((step) => STEP_LABELS[step]);
  const points = ladder.hollowness.toFixed(1);
  const unknown = STEPS.filter((step) => steps[step].reading === null).length;
  if (hollow.length === 0 && unknown > 0) return `No step is hollow; ${unknown} of the six are not known yet.`;
  if (hollow.length === 0) {
    return ladder.hollowness < 0.05
      ? "Nothing is hollow: each step stands on the ones below it."
      : `No step is hollow; ${points} points of height wait for a lower step to carry them.`;
  }
  const are = hollow.length === 1 ? "is" : "are";
  return `${listed(hollow)} ${are} hollow: high, but a step below does not carry. ${points} points of height do not count for that.`;
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
            Evidence says
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
              <td className="num">{one.reading === null ? "–" : formatScore(one.score)}</td>
              <td className="num">{one.reading === null ? "–" : formatScore(one.reading)}</td>
              <td>{one.reading === null ? "not known yet" : STEP_STATE_LABELS[one.state]}</td>
              <td>
                {formatPercent(one.coverage)}, {coverageWords(one.coverage, thresholds)}
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
        <tr>
          <th scope="row">Index</th>
          <td className="num">{formatScore(score.ladder.index)}</td>
          <td className="num">–</td>
          <td>–</td>
          <td>–</td>
          <td className="num">–</td>
          <td className="num">
            {formatScore(band90({ score: score.ladder.index, sd: score.ladder.sd }).low)} to{" "}
            {formatScore(band90({ score: score.ladder.index, sd: score.ladder.sd }).high)}
          </td>
        </tr>
      </tbody>
    </Table>
  );
}
