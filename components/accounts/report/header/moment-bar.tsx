import Form from "next/form";
import type { ReportView } from "@/components/accounts/report/report-view";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/class-names";
import { Field } from "@/components/ui/field";
import { History } from "@/components/ui/icons";
import { Input } from "@/components/ui/input";
import { formatDay } from "@/lib/format/dates";
import { isThen } from "@/lib/report/choose-moment";
import { type AccountPlace, viewPath } from "@/lib/schemas/account-view";
import { KeptFields } from "./kept-fields";

type MomentBarProps = Omit<ReportView<"moment">, "viewer"> & { view: AccountPlace };

/** Every view stands at one day; another one is a date away, and goes along to the next view. */
export function MomentBar({ view, report: { moment }, query }: MomentBarProps) {
  return (
    <details className="relative shrink-0 print:hidden">
      <summary
        className={cn(
          "inline-flex min-h-8 list-none items-center gap-1.5 whitespace-nowrap rounded-md px-2 text-xs hover:bg-hover hover:text-foreground pointer-coarse:min-h-11",
          isThen(moment) ? "font-medium text-weak" : "text-muted",
        )}
      >
        <History aria-hidden="true" className="size-3.5" />
        <span className="max-sm:sr-only">As of </span>
        {moment.isPast ? formatDay(moment.asOfDay) : "today"}
      </summary>
      <Form
        action={viewPath(view, query.accountId)}
        scroll={false}
        className="absolute top-full right-0 z-20 mt-1 w-72 max-w-[calc(100vw-2rem)] space-y-3 rounded-lg border border-border bg-raised p-3 shadow-pop"
      >
        <KeptFields place={view} />
        <Field name="asOf" label="As of" hint="Every number and every record as it stood on that day.">
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
        <Field
          name="known"
          label="Known by"
          hint="Later than the day adds what was learned afterwards; earlier takes away what nobody knew yet."
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
        <Button type="submit" variant="primary">
          Show
        </Button>
      </Form>
    </details>
  );
}
