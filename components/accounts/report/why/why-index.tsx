import Link from "next/link";
import { reportHref } from "@/components/accounts/report/report-href";
import type { ReportView } from "@/components/accounts/report/report-view";
import { Delta } from "@/components/ui/delta";
import { Table } from "@/components/ui/table";
import { STEP_LABELS } from "@/lib/format/step-labels";
import { ContributionList } from "./contribution-list";
import { showContribution } from "./shown-contribution";

/** The index taken apart: it is the mean of six running minima, so some steps carry others. */
export function WhyIndex(view: ReportView<"why" | "score">) {
  const { why, score } = view.report;
  const { query } = view;
  const { rows, rest } = why.heaviest;
  return (
    <div className="space-y-3">
      <p className="text-sm">
        <strong className="font-semibold tabular-nums">{(50 + why.index.points).toFixed(1)}</strong> is the mean of the
        six steps, each counted no higher than the weakest step up to it. So the weak ones carry more than their own
        share.
      </p>
      <Table caption="How the index is made up">
        <thead>
          <tr>
            <th scope="col">Step that carries</th>
            <th scope="col">How much of the ladder</th>
            <th scope="col" className="num">
              Its score
            </th>
            <th scope="col" className="num">
              Points
            </th>
          </tr>
        </thead>
        <tbody>
          {why.index.shares.map(({ step, share, points }) => (
            <tr key={step}>
              <th scope="row">
                <Link
                  href={reportHref(query, "why", { why: step }, "why")}
                  prefetch={false}
                  scroll={false}
                  className="inline-flex min-h-6 items-center hover:underline"
                >
                  {STEP_LABELS[step]}
                </Link>
              </th>
              <td>{share === 1 ? "1 step of 6" : `${share} steps of 6`}</td>
              <td className="num">{score.steps[step].score.toFixed(1)}</td>
              <td className="num">
                <Delta points={points} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              50 and these points make {(50 + why.index.points).toFixed(1)}
            </th>
            <td className="num">
              <Delta points={why.index.points} />
            </td>
          </tr>
        </tfoot>
      </Table>
      {rows.length > 0 ? (
        <div className="print:hidden">
          <h3 className="text-sm">The records that weigh most in it</h3>
          <ContributionList
            query={query}
            rows={rows.map((row, place) => ({
              ...{ ...showContribution(row, view, true), place, topic: STEP_LABELS[row.step] },
            }))}
            rest={rest && { rest: { count: rest.count }, points: rest.points }}
          />
        </div>
      ) : null}
    </div>
  );
}
