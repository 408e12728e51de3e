"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, startTransition, useOptimistic } from "react";
import { listHrefWith } from "@/components/account-list/list-href";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { AccountFilter } from "@/lib/schemas/account-filter";
import { inAddress } from "@/lib/schemas/list-state";
import { rangeOfTyped } from "@/lib/schemas/list-values";
import type { FilterField } from "./filter-fields";

interface FilterChoiceProps {
  /** Where the list stands. */
  path: string;
  filter: AccountFilter;
  field: FilterField;
}

/** One filter of a list, and what is chosen of it; a choice goes to its address at once. */
export function FilterChoice({ path, filter, field }: FilterChoiceProps) {
  const router = useRouter();
  const goTo = (text: string) => router.push(listHrefWith(path, filter, field.name, text), { scroll: false });
  if (field.kind === "several") return <Several {...{ filter, field, goTo }} />;
  if (field.kind === "range") return <Between {...{ filter, field, goTo }} />;
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
  filter: AccountFilter;
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
  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const textOf = (end: string) => String(typed.get(end) ?? "");
    goTo(rangeOfTyped(textOf("from"), textOf("to")));
  };
  const count = from === null && to === null ? "" : ", chosen";
  return (
    <Disclosure summary={`${label}${count}`} className={GROUP} summaryClassName={GROUP_HEAD}>
      <form key={`${from} ${to}`} onSubmit={apply} className="flex items-end gap-2 px-2.5 pb-2.5">
        {(["from", "to"] as const).map((end) => (
          <Field key={end} name={end} label={end === "from" ? "From" : "To"} className="min-w-0 flex-1">
            {(control) => (
              <Input
                {...control}
                type="number"
                step="any"
                inputMode="decimal"
                defaultValue={(end === "from" ? from : to) ?? ""}
                placeholder={unit}
              />
            )}
          </Field>
        ))}
        <Button type="submit">Apply</Button>
      </form>
    </Disclosure>
  );
}
