import Form from "next/form";
import { Button } from "@/components/ui/button";
import { ChoiceLink } from "@/components/ui/choice-link";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { daysOfQuarter, quarterBefore, quarterOfPeriod, type ReviewPeriod } from "@/lib/calendar/review-period";
import { viewPath } from "@/lib/schemas/account-view";
import { packHref } from "@/lib/schemas/review-pack";
import { quarterWords } from "./given/period-words";

interface PeriodBarProps {
  accountId: string;
  period: ReviewPeriod;
  /** "2026-11-30" */
  today: string;
}

/** The one that runs and those before it: more are typed. */
const QUARTERS_SHOWN = 4;

/** Of which time the pack is: a quarter, or any days. */
export function PeriodBar({ accountId, period, today }: PeriodBarProps) {
  const chosen = quarterOfPeriod(period);
  const quarters = Array.from({ length: QUARTERS_SHOWN }, (_, i) => quarterBefore(today, i));
  return (
    <div className="flex flex-wrap items-end gap-x-4 gap-y-2 print:hidden">
      <nav aria-label="Quarter" className="flex flex-wrap gap-1">
        {quarters.map((quarter) => (
          <ChoiceLink
            key={quarter}
            href={packHref({ accountId, period: daysOfQuarter(quarter) ?? period, left: [] }, "internal")}
            isChosen={quarter === chosen}
          >
            {quarterWords(quarter)}
          </ChoiceLink>
        ))}
      </nav>
      <Form action={viewPath("review", accountId)} scroll={false} className="flex flex-wrap items-end gap-2">
        <Field name="from" label="From" isLabelHidden className="w-36">
          {(control) => <Input key={period.beginsOn} {...control} type="date" defaultValue={period.beginsOn} />}
        </Field>
        <Field name="to" label="To" isLabelHidden className="w-36">
          {(control) => <Input key={period.endsOn} {...control} type="date" defaultValue={period.endsOn} />}
        </Field>
        <Button type="submit" size="small">
          These days
        </Button>
      </Form>
    </div>
  );
}
