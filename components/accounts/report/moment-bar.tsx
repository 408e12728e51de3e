import { History } from "lucide-react";
import Form from "next/form";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { formatDay } from "@/lib/format/dates";
import { reportHref } from "./report-href";
import type { ReportView } from "./report-view";

/** The whole page stands at one day; another one is a date away. */
export function MomentBar({ report: { moment }, query }: Pick<ReportView, "report" | "query">) {
  return (
    <div className="space-y-3 print:hidden">
      <Form action={`/accounts/${query.accountId}`} scroll={false} className="flex flex-wrap items-center gap-2">
        {query.why ? <input type="hidden" name="why" value={query.why} /> : null}
        {query.since ? <input type="hidden" name="since" value={query.since} /> : null}
        <span aria-hidden="true" className="font-medium text-sm">
          As of
        </span>
        <Field name="asOf" label="As of" isLabelHidden className="w-40">
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
        {moment.isPast || moment.isKnownApart ? (
          <LinkButton href={reportHref(query, { asOf: null, known: null })} variant="ghost" prefetch={false}>
            Back to today
          </LinkButton>
        ) : null}
        <details className="basis-full text-sm sm:basis-auto" open={moment.isKnownApart}>
          <summary className="inline-flex min-h-8 items-center text-muted text-xs hover:text-foreground pointer-coarse:min-h-11">
            Post-mortem: what was known when
          </summary>
          <Field
            name="known"
            label="Known by"
            className="w-64 pt-1"
            hint="Later than the day above adds what was learned afterwards; earlier takes away what nobody knew yet."
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
        </details>
      </Form>
      <PastBanner report={{ moment }} query={query} />
    </div>
  );
}

function PastBanner({
  report: { moment },
  query,
}: {
  report: Pick<ReportView["report"], "moment">;
  query: ReportView["query"];
}) {
  if (!(moment.isPast || moment.isKnownApart)) return null;
  const known = moment.isKnownApart
    ? `with what was known by ${formatDay(moment.knownDay)}`
    : "with what was known then; what was recorded later changes nothing here";
  return (
    <Notice
      kind="info"
      title={`You are looking at ${formatDay(moment.asOfDay)}`}
      action={
        <Link
          href={reportHref(query, { asOf: null, known: null })}
          prefetch={false}
          className="inline-flex min-h-6 items-center gap-1 font-medium text-accent hover:underline"
        >
          <History aria-hidden="true" className="size-3.5" />
          Today
        </Link>
      }
    >
      Every section of this page stands at that day, {known}.
    </Notice>
  );
}
