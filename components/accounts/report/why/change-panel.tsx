import Form from "next/form";
import type { ReportView } from "@/components/accounts/report/report-view";
import { Button } from "@/components/ui/button";
import { Delta } from "@/components/ui/delta";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { PageSection } from "@/components/ui/page-section";
import { formatDay } from "@/lib/format/dates";
import { formatPoints } from "@/lib/format/scores";
import { STEP_LABELS } from "@/lib/format/step-labels";
import type { ChangeParts, ReportCause } from "@/lib/report/account-report";
import { viewPath } from "@/lib/schemas/account-view";
import { againstItsKind } from "./against-its-kind";
import { ChangeTable } from "./change-table";
import { ContributionList } from "./contribution-list";
import { showContribution } from "./shown-contribution";

interface ChangeView extends ReportView<"change" | "moment"> {
  /** The day is chosen elsewhere. */
  isFixed?: boolean;
}

/** What changed since a day: what was learned, what only aged, what another model says of the same. */
export function ChangePanel(view: ChangeView) {
  const { change, moment } = view.report;
  const { ladder } = change.parts;
  return (
    <PageSection
      title={`What changed since ${formatDay(moment.sinceDay)}`}
      id="change"
      isLong
      actions={view.isFixed ? null : <SinceForm {...view} />}
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
        <ContributionList
          query={view.query}
          rows={causes.map((cause, place) => ({
            ...{ ...showContribution(cause, view, true), place, note: causeWords(cause) },
            ...(explained === "ladder" ? { topic: STEP_LABELS[cause.step] } : {}),
          }))}
          rest={rest && { rest: { count: rest.count }, points: rest.total, note: partsWords(rest) }}
        />
      )}
    </>
  );
}

const causeWords = (cause: ReportCause): string =>
  [cause.hasReplaced ? "in place of an earlier one" : null, againstItsKind(cause), partsWords(cause.parts)]
    .filter(Boolean)
    .join(", ");

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
