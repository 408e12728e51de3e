"use client";

import { type ComponentProps, type FormEvent, startTransition, useOptimistic } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { AccountFilter } from "@/lib/schemas/account-filter";
import { inAddress } from "@/lib/schemas/list-state";
import { MOST_DAYS_AGO, rangeOfDays, rangeOfTyped } from "@/lib/schemas/list-values";
import type { FilterField } from "./filter-fields";

interface FilterChoiceProps {
  /** Of the list, or of one of its groups. */
  filter: Partial<AccountFilter>;
  field: FilterField;
  /** With what the address says of it then. */
  goTo: (text: string) => void;
}

/** One filter of a list, and what is chosen of it; a choice goes to its address at once. */
export function FilterChoice({ filter, field, goTo }: FilterChoiceProps) {
  if (field.kind === "several") return <Several {...{ filter, field, goTo }} />;
  if (field.kind === "range") return <Between {...{ filter, field, goTo }} />;
  if (field.kind === "near") return <Near {...{ filter, field, goTo }} />;
  const value = filter[field.name];
  return (
    <Field name={field.name} label={field.label}>
      {(control) => (
        <Select
          {...control}
          options={field.options}
          emptyLabel="Any"
          value={typeof value === "string" ? value : ""}
          onChange={(event) => goTo(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

interface KindProps<K extends FilterField["kind"]> {
  filter: Partial<AccountFilter>;
  field: Extract<FilterField, { kind: K }>;
  goTo: (text: string) => void;
}

const GROUP = "rounded-md border border-border";
const GROUP_HEAD =
  "flex min-h-8 cursor-pointer items-center justify-between px-2.5 font-medium text-sm pointer-coarse:min-h-11";

function Several({ filter, field: { name, label, options }, goTo }: KindProps<"several">) {
  // A box is ticked at once, and the list follows.
  const [chosen, show] = useOptimistic<readonly string[]>(filter[name] ?? []);
  const toggle = (value: string) =>
    startTransition(() => {
      const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
      show(next);
      goTo(inAddress(next));
    });
  const count = chosen.length > 0 ? `, ${chosen.length} chosen` : "";
  return (
    <Disclosure summary={`${label}${count}`} className={GROUP} summaryClassName={GROUP_HEAD}>
      <fieldset className="grid max-h-56 gap-1 overflow-y-auto px-2.5 pb-2">
        <legend className="sr-only">{label}</legend>
        {options.map(({ value, label: words }) => (
          <Checkbox key={value} label={words} checked={chosen.includes(value)} onChange={() => toggle(value)} />
        ))}
      </fieldset>
    </Disclosure>
  );
}

function Between({ filter, field: { name, label, unit }, goTo }: KindProps<"range">) {
  const { from = null, to = null } = filter[name] ?? {};
  const count = from === null && to === null ? "" : ", chosen";
  return (
    <Disclosure summary={`${label}${count}`} className={GROUP} summaryClassName={GROUP_HEAD}>
      <Ends
        {...{ from, to }}
        input={{ type: "number", step: "any", inputMode: "decimal", placeholder: unit }}
        onApply={(typed) => goTo(rangeOfTyped(...typed))}
      />
    </Disclosure>
  );
}

function Near({ filter, field: { name, label, options }, goTo }: KindProps<"near">) {
  const value = filter[name];
  const { from = null, to = null } = typeof value === "object" ? value : {};
  const said = value === undefined ? "" : inAddress(value);
  const isOfDays = name === "renews";
  return (
    <Disclosure summary={`${label}${said === "" ? "" : ", chosen"}`} className={GROUP} summaryClassName={GROUP_HEAD}>
      <fieldset className="flex flex-wrap gap-1.5 px-2.5 pb-2">
        <legend className="sr-only">{label}</legend>
        {options.map((option) => (
          <Button
            key={option.value}
            size="small"
            aria-pressed={option.value === said}
            className={option.value === said ? "border-accent bg-accent-soft text-accent" : undefined}
            onClick={() => goTo(option.value === said ? "" : option.value)}
          >
            {option.label}
          </Button>
        ))}
      </fieldset>
      <Ends
        {...{ from, to }}
        input={isOfDays ? DAYS : DAYS_AGO}
        onApply={(typed) => goTo(isOfDays ? rangeOfDays(...typed) : rangeOfTyped(...typed))}
      />
    </Disclosure>
  );
}

const DAYS = { type: "date", min: "1900-01-01", max: "2199-12-31" };
const DAYS_AGO = {
  type: "number",
  step: 1,
  min: 0,
  max: MOST_DAYS_AGO,
  inputMode: "numeric",
  placeholder: "days ago",
} satisfies ComponentProps<typeof Input>;

interface EndsProps {
  from: number | string | null;
  to: number | string | null;
  input: ComponentProps<typeof Input>;
  onApply: (typed: [from: string, to: string]) => void;
}

function Ends({ from, to, input, onApply }: EndsProps) {
  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    onApply([String(typed.get("from") ?? ""), String(typed.get("to") ?? "")]);
  };
  return (
    <form key={`${from} ${to}`} onSubmit={apply} className="flex flex-wrap items-end gap-2 px-2.5 pb-2.5">
      {(["from", "to"] as const).map((end) => (
        <Field key={end} name={end} label={end === "from" ? "From" : "To"} className="min-w-0 flex-1">
          {(control) => <Input {...control} {...input} defaultValue={(end === "from" ? from : to) ?? ""} />}
        </Field>
      ))}
      <Button type="submit">Apply</Button>
    </form>
  );
}
