"use client";

import { DayField } from "@/components/form/day-field";
import { NumberField } from "@/components/form/number-field";
import { numberOf } from "@/components/form/number-of";
import { TextField } from "@/components/form/text-field";
import { TypedForm } from "@/components/form/typed-form";
import { useActionForm } from "@/components/form/use-action-form";
import { useAnnounce } from "@/components/form/use-announce";
import { useTypedForm } from "@/components/form/use-typed-form";
import { PageSection } from "@/components/ui/page-section";
import { recordCurrencyRateAction, removeCurrencyRateAction } from "@/lib/actions/workspaces";
import { formatDay } from "@/lib/format/dates";
import { formatRate } from "@/lib/format/money";
import { currencyRateInput } from "@/lib/schemas/currency-rate";
import { SendButton } from "./send-button";

interface CurrencyRatesProps {
  own: string;
  rates: readonly { readonly currency: string; readonly rate: number; readonly ratedOn: Date }[];
  /** Currencies in which accounts have an amount, and how many. */
  foreign: readonly { readonly currency: string; readonly count: number }[];
  today: string;
  canWrite: boolean;
}

/** What other currencies are worth, since when, and which ones nobody has rated. */
export function CurrencyRates({ own, rates, foreign, today, canWrite }: CurrencyRatesProps) {
  const unrated = foreign.filter(({ currency }) => !rates.some((rated) => rated.currency === currency));
  return (
    <PageSection
      title="Rates"
      id="rates"
      description={`Sums and orders are in ${own}; the newest rate counts, and amounts stay as they were agreed.`}
    >
      {rates.length + unrated.length === 0 ? (
        <p className="text-muted text-sm">Every account is in {own}: no rate is needed.</p>
      ) : (
        <ul className="mb-4 divide-y divide-border text-sm">
          {rates.map(({ currency, rate, ratedOn }) => (
            <li key={currency} className="flex flex-wrap justify-between gap-x-4 py-1.5 tabular-nums">
              <span>
                1 {currency} = {formatRate(rate)} {own}
              </span>
              <span className="text-muted">as of {formatDay(ratedOn)}</span>
            </li>
          ))}
          {unrated.map(({ currency, count }) => (
            <li key={currency} className="flex flex-wrap justify-between gap-x-4 py-1.5">
              <span>{currency} has no rate</span>
              <span className="text-muted">
                {count} {count === 1 ? "account stands" : "accounts stand"} apart, and last when sorted by ARR
              </span>
            </li>
          ))}
        </ul>
      )}
      {canWrite ? <RateForm own={own} currency={unrated[0]?.currency ?? ""} today={today} /> : null}
    </PageSection>
  );
}

interface RateFormProps extends Pick<CurrencyRatesProps, "own" | "today"> {
  /** The one that waits for a rate. */
  currency: string;
}

function RateForm({ own, currency, today }: RateFormProps) {
  const announce = useAnnounce();
  const sender = useActionForm({
    action: recordCurrencyRateAction,
    onSaved: ({ former }) => {
      const { currency: rated, ratedOn } = form.read();
      announce({ title: "The rate is recorded", undo: () => putBack(former, rated.trim().toUpperCase(), ratedOn) });
    },
  });
  /** A rate that was there for the same day comes back; else the one before it counts again. */
  const putBack = (former: number | null, code: string, ratedOn: string) =>
    former === null
      ? removeCurrencyRateAction({ currency: code, ratedOn }, crypto.randomUUID())
      : recordCurrencyRateAction({ currency: code, rate: former, ratedOn }, crypto.randomUUID());
  const form = useTypedForm({
    schema: currencyRateInput,
    sender,
    draft: { name: "currency rate" },
    values: { currency, rate: "", ratedOn: today },
    payload: ({ rate, ...said }) => ({ raw: { ...said, rate: numberOf(rate) } }),
  });
  return (
    <TypedForm form={form} className="max-w-md space-y-4">
      <div className="grid gap-4 sm:grid-cols-3">
        <TextField field={form.field("currency")} label="One unit of" maxLength={3} inputClass="uppercase" />
        <NumberField field={form.field("rate")} label={`is worth, in ${own}`} />
        <DayField field={form.field("ratedOn")} label="As of" max={today} />
      </div>
      <SendButton isPending={form.isPending}>Record the rate</SendButton>
    </TypedForm>
  );
}
