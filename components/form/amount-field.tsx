"use client";

import { type ComponentProps, useState } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { amountText } from "@/lib/format/amount-text";
import { typedAmount } from "@/lib/schemas/amount";

interface AmountFieldProps extends Pick<ComponentProps<typeof Field>, "name" | "label" | "error"> {
  /** What is stored, as one types it. */
  value?: string | undefined;
  currency: string;
}

/** An amount of money, read while it is typed: how 1.200 is taken stands under it before it is saved. */
export function AmountField({ value = "", currency, ...field }: AmountFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Field {...field} hint={typed === null ? undefined : readingOf(typed, currency)}>
      {(control) => (
        <Input
          {...control}
          inputMode="decimal"
          defaultValue={value}
          placeholder="120,000"
          autoComplete="off"
          className="num"
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
    </Field>
  );
}

/** Nothing while it stands there as we write it ourselves, or half of it is still to come. */
function readingOf(typed: string, currency: string): string | undefined {
  const amount = typedAmount(typed, currency);
  if ("problem" in amount || amount.cents === null) return undefined;
  const text = amountText(amount.cents, currency);
  return text === typed.trim() ? undefined : `Read as ${currency} ${text}`;
}
