import { History } from "lucide-react";
import Form from "next/form";
import type { ReportView } from "@/components/accounts/report/report-view";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { formatDay } from "@/lib/format/dates";

type MomentProps = Pick<ReportView, "query"> & { report: Pick<ReportView["report"], "moment"> };

/** The whole page stands at one day; another one is a date away. */
export function MomentBar({ report: { moment }, query }: MomentProps) {
  return (
    <Form
      action={`/accounts/${query.accountId}`}
      scroll={false}
      className="relative flex flex-wrap items-center gap-2 px-4 pt-3 sm:px-6 xl:flex-nowrap xl:p-0 print:hidden"
    >
      {query.why ? <input type="hidden" name="why" value={query.why} /> : null}
      {query.since ? <input type="hidden" name="since" value={query.since} /> : null}
      <span aria-hidden="true" className="whitespace-nowrap text-muted text-sm">
        As of
      </span>
      <Field name="asOf" label="As of" isLabelHidden className="w-36">
        {(control) => (
          <Input
            key={moment.asOfDay}
            {...control}
            type="date"
            max={moment.today}
            defaultValue={moment.isPast ? moment.asOfDay : moment.today}
          />
        )}
      </Field>
      <Button type="submit">Show</Button>
      <KnownBy report={{ moment }} query={query} />
    </Form>
  );
}

/** For the post-mortem: what was known when. It hangs below the bar, and moves nothing. */
function KnownBy({ report: { moment } }: MomentProps) {
  return (
    <details className="sm:relative">
      <summary className="inline-flex min-h-8 list-none items-center gap-1.5 whitespace-nowrap rounded-md px-2 text-muted text-xs hover:bg-hover hover:text-foreground pointer-coarse:min-h-11">
        <History aria-hidden="true" className="size-3.5" />
        {moment.isKnownApart ? `Known by ${formatDay(moment.knownDay)}` : "Known by…"}
      </summary>
      <div className="absolute inset-x-4 top-full z-20 mt-1 flex items-end gap-2 rounded-lg border border-border bg-raised p-3 shadow-pop sm:inset-x-auto sm:left-0 sm:w-80 xl:right-0 xl:left-auto">
        <Field
          name="known"
          label="Known by"
          className="flex-1"
          hint="Later than the day of the page adds what was learned afterwards; earlier takes away what nobody knew yet."
        >
          {(control) => (
            <Input
              key={moment.knownDay}
              {...control}
              type="date"
              max={moment.today}
              defaultValue={moment.isKnownApart ? moment.knownDay : ""}
            />
          )}
        </Field>
      </div>
    </details>
  );
}
