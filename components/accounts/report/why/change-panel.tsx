import Form from "next/form";
import Link from "next/link";
import { reportHref } from "@/components/accounts/report/report-href";
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
import { viewPath } from "@/lib/schemas/account-view";
import { STEPS } from "@/lib/scoring";
import { ContributionRow } from "./contribution-row";
import { RestRow } from "./rest-row";
import { showContribution } from "./shown-contribution";

type ChangeView = ReportView<"change" | "moment">;

/** What changed since a day: what was learned, what only aged, what another model says of the same. */
export function ChangePanel(view: ChangeView) {
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
      <ChangeTable parts={change.parts} query={view.query} />
      <Causes {...view} />
    </PageSection>
  );
}

/** What moved the number that was asked for, and the line for the rest: together they are its change. */
function Causes(view: ChangeView) {
  const { explained, causes, rest, parts } = view.report.change;
  const name = explained === "ladder" ? "the index" : STEP_LABELS[explained].toLowerCase();
  return (
    <>
      <h3 className="flex items-baseline justify-between gap-4 pt-4 text-sm">
        What moved {name}
        <Delta points={parts[explained].total} />
      </h3>
      {causes.length === 0 && rest === null ? (
        <p className="text-muted text-sm">Nothing on record moved it since then.</p>
      ) : (
        <ul className="divide-y divide-border">
          {causes.map((cause) => (
            <ContributionRow
              key={cause.place}
              row={showContribution(cause, view, true)}
              topic={explained === "ladder" ? STEP_LABELS[cause.step] : undefined}
              note={[cause.hasReplaced ? "in place of an earlier one" : null, partsWords(cause.parts)]
                .filter(Boolean)
                .join(", ")}
            />
          ))}
          {rest ? <RestRow rest={rest} points={rest.total} note={partsWords(rest)} /> : null}
        </ul>
      )}
    </>
  );
}

/** "news +3.1, ageing −0.4" */
const partsWords = (parts: ChangeParts): string =>
  (["news", "ageing", "model"] as const)
    .map((part) => [part, formatPoints(parts[part])] as const)
    .filter(([, points]) => points !== "0.0")
    .map((words) => words.join(" "))
    .join(", ");

function SinceForm({ report: { moment }, query }: ChangeView) {
  return (
    <Form
      action={`${viewPath("why", query.accountId)}#change`}
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

interface ChangeTableProps extends Pick<ChangeView, "query"> {
  parts: ChangeView["report"]["change"]["parts"];
}

function ChangeTable({ parts, query }: ChangeTableProps) {
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
          <ChangeRow
            key={step}
            name={STEP_LABELS[step]}
            href={reportHref(query, "why", { why: step }, "change")}
            parts={parts[step]}
            hasModel={hasModel}
          />
        ))}
        <ChangeRow
          name="Index"
          note="no sum of these: each step counts only as high as the lowest one up to it"
          href={reportHref(query, "why", { why: "index" }, "change")}
          parts={parts.ladder}
          hasModel={hasModel}
        />
      </tbody>
    </Table>
  );
}

interface ChangeRowProps {
  name: string;
  note?: string;
  /** Where its causes are listed. */
  href: string;
  parts: ChangeParts;
  hasModel: boolean;
}

function ChangeRow({ name, note, href, parts, hasModel }: ChangeRowProps) {
  return (
    <tr>
      <th scope="row">
        <Link href={href} prefetch={false} scroll={false} className="inline-flex min-h-6 items-center hover:underline">
          {name}
        </Link>
        {note ? <span className="block font-normal text-muted text-xs">{note}</span> : null}
      </th>
      <td className="num">{formatPoints(parts.news)}</td>
      <td className="num">{formatPoints(parts.ageing)}</td>
      {hasModel ? <td className="num">{formatPoints(parts.model)}</td> : null}
      <td className="num">
        <Delta points={parts.total} />
      </td>
    </tr>
  );
}
