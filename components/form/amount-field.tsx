"use client";

import { type ComponentProps, useState } from "react";
import { amountText } from "@/lib/format/amount-text";
import { typedAmount } from "@/lib/schemas/amount";
import { TextField } from "./text-field";

interface AmountFieldProps extends Pick<ComponentProps<typeof TextField>, "field" | "label" | "told"> {
  currency: string;
}

/** An amount of money, read while it is typed: how 1.200 is taken stands under it before it is saved. */
export function AmountField({ currency, ...rest }: AmountFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextField
      {...rest}
      hint={typed === null ? undefined : readingOf(typed, currency)}
      inputMode="decimal"
      placeholder="For example 120,000"
      autoComplete="off"
      inputClass="num"
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}

/** Nothing while it stands there as we write it ourselves, or half of it is still to come. */
function readingOf(typed: string, currency: string): string | undefined {
  const amount = typedAmount(typed, currency);
  if ("problem" in amount || amount.cents === null) return undefined;
  const text = amountText(amount.cents, currency);
  return text === typed.trim() ? undefined : `Read as ${currency} ${text}`;
}
