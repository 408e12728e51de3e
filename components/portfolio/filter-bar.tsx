"use client";

import { ListFilter, Search } from "lucide-react";
import { useRouter } from "next/navigation";
import type { FormEvent } from "react";
import { listHref } from "@/components/account-list/list-href";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Popover } from "@/components/ui/popover";
import { Select, type SelectOption } from "@/components/ui/select";
import type { AccountFilter } from "@/lib/schemas/account-filter";

export interface FilterField {
  readonly name: string;
  readonly label: string;
  readonly options: readonly SelectOption[];
}

interface FilterBarProps {
  filter: AccountFilter;
  fields: readonly FilterField[];
}

/** Search and filters of the list; all of it lives in the address. */
export function FilterBar({ filter, fields }: FilterBarProps) {
  const router = useRouter();
  const goTo = (name: string, value: string) => router.push(listHref("/portfolio", filter, { [name]: value }));
  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    goTo("q", String(new FormData(event.currentTarget).get("q")).trim());
  };
  const current: Readonly<Record<string, unknown>> = filter;
  return (
    <div className="flex flex-wrap items-center gap-2 print:hidden">
      <search className="min-w-0 flex-1 sm:max-w-72">
        <form onSubmit={search} className="relative">
          <Search aria-hidden="true" className="absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-muted" />
          <Input
            key={filter.q}
            name="q"
            type="search"
            defaultValue={filter.q}
            aria-label="Search accounts by name"
            placeholder="Search by name"
            maxLength={200}
            className="pl-8"
          />
        </form>
      </search>
      <Popover
        title="Show only"
        trigger={
          <Button>
            <ListFilter aria-hidden="true" />
            Filter
          </Button>
        }
      >
        <div className="grid gap-3">
          {fields.map(({ name, label, options }) => (
            <Field key={name} name={name} label={label}>
              {(control) => (
                <Select
                  {...control}
                  options={options}
                  emptyLabel="Any"
                  value={String(current[name] ?? "")}
                  onChange={(event) => goTo(name, event.currentTarget.value)}
                />
              )}
            </Field>
          ))}
        </div>
      </Popover>
    </div>
  );
}
