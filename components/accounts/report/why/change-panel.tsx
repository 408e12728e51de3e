import Form from "next/form";
import type { ReportView } from "@/components/accounts/report/report-view";
import { Button } from "@/components/ui/button";
import { Delta } from "@/components/ui/delta";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { PageSection } from "@/components/ui/page-section";
import { Table } from "@/components/ui/table";
import { formatDay } from "@/lib/format/dates";
import { formatPoints } from "@/lib/format/scores";
import { STEP_LABELS } from "@/lib/format/step-labels";
import type { ChangeParts } from "@/lib/report/account-report";
import { STEPS } from "@/lib/scoring";
import { ContributionRow } from "./contribution-row";
import { showContribution } from "./shown-contribution";

/** A sheet has room for the largest; the timeline after it has them all. */
const ROWS_ON_PAPER = 3;

/** What changed since a day: what was learned, what only aged, what another model says of the same. */
export function ChangePanel(view: ReportView) {
  const { change, moment } = view.report;
  const { ladder } = change.parts;
  return (
    <PageSection
      title={`What changed since ${formatDay(moment.sinceDay)}`}
      id="change"
      isLong
      actions={<SinceForm {...view} />}
    >
      <p className="pb-3 text-sm">
        The index moved by <strong className="font-semibold tabular-nums">{formatPoints(ladder.total)}</strong>:{" "}
        {formatPoints(ladder.news)} by what we learned, {formatPoints(ladder.ageing)} because older evidence aged
        {formatPoints(ladder.model) === "0.0"
          ? "; the model did not change."
          : `, ${formatPoints(ladder.model)} by a new model.`}
      </p>
      <ChangeTable parts={change.parts} />
      <h3 className="pt-4 text-sm">What was new</h3>
      {change.news.length === 0 ? (
        <p className="text-muted text-sm">Nothing that moves a score was recorded since then.</p>
      ) : (
        <ul className="divide-y divide-border">
          {change.news.map((row, i) => (
            <ContributionRow
              key={row.evidenceId}
              row={showContribution(row, view, true)}
              topic={STEP_LABELS[row.step]}
              isOnPaper={i < ROWS_ON_PAPER}
            />
          ))}
        </ul>
      )}
      {change.newsCount > change.news.length ? (
        <p className="pt-1 text-muted text-xs print:hidden">
          and {change.newsCount - change.news.length} smaller ones; the timeline below has them all.
        </p>
      ) : null}
    </PageSection>
  );
}

function SinceForm({ report: { moment }, query }: ReportView) {
  return (
    <Form
      action={`/accounts/${query.accountId}#change`}
      scroll={false}
      className="flex items-center gap-1.5 print:hidden"
    >
      {query.asOf ? <input type="hidden" name="asOf" value={query.asOf} /> : null}
      {query.known ? <input type="hidden" name="known" value={query.known} /> : null}
      {query.why ? <input type="hidden" name="why" value={query.why} /> : null}
      <Field name="since" label="Since" isLabelHidden className="w-36">
        {(control) => (
          <Input key={moment.sinceDay} {...control} type="date" max={moment.asOfDay} defaultValue={moment.sinceDay} />
        )}
      </Field>
      <Button type="submit">Compare</Button>
    </Form>
  );
}

function ChangeTable({ parts }: { parts: ReportView["report"]["change"]["parts"] }) {
  const isQuiet = (one: ChangeParts) =>
    [one.news, one.ageing, one.model].every((points) => formatPoints(points) === "0.0");
  const moved = STEPS.filter((step) => !isQuiet(parts[step]));
  // The sentence above has said that the model is the same; a column of zeros would only say it again.
  const hasModel = Object.values(parts).some(({ model }) => formatPoints(model) !== "0.0");
  return (
    <Table caption="The change of each step: news, ageing and model">
      <thead>
        <tr>
          <th scope="col">Step</th>
          <th scope="col" className="num">
            News
          </th>
          <th scope="col" className="num">
            Ageing
          </th>
          {hasModel ? (
            <th scope="col" className="num">
              Model
            </th>
          ) : null}
          <th scope="col" className="num">
            Together
          </th>
        </tr>
      </thead>
      <tbody>
        {moved.map((step) => (
          <ChangeRow key={step} name={STEP_LABELS[step]} parts={parts[step]} hasModel={hasModel} />
        ))}
        <ChangeRow name="Index" parts={parts.ladder} hasModel={hasModel} />
      </tbody>
    </Table>
  );
}

interface ChangeRowProps {
  name: string;
  parts: ChangeParts;
  hasModel: boolean;
}

function ChangeRow({ name, parts, hasModel }: ChangeRowProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="num">{formatPoints(parts.news)}</td>
      <td className="num">{formatPoints(parts.ageing)}</td>
      {hasModel ? <td className="num">{formatPoints(parts.model)}</td> : null}
      <td className="num">
        <Delta points={parts.total} />
      </td>
    </tr>
  );
}
