"use client";

import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { listHref } from "@/components/account-list/list-href";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { ListFilter } from "@/components/ui/icons";
import { Popover } from "@/components/ui/popover";
import { Select, type SelectOption } from "@/components/ui/select";
import type { AccountFilter } from "@/lib/schemas/account-filter";
import { SearchBox } from "./search-box";

export interface FilterField {
  readonly name: keyof AccountFilter;
  readonly label: string;
  readonly options: readonly SelectOption[];
}

interface FilterBarProps {
  /** Where the list stands. */
  path: string;
  filter: AccountFilter;
  fields: readonly FilterField[];
  /** What else is about the list as a whole. */
  children?: ReactNode;
}

/** Search and filters of the list; all of it lives in the address. */
export function FilterBar({ path, filter, fields, children }: FilterBarProps) {
  const router = useRouter();
  const goTo = (name: keyof AccountFilter, value: string) => router.push(listHref(path, filter, { [name]: value }));
  return (
    <div className="flex flex-wrap items-center gap-2 print:hidden">
      <SearchBox path={path} filter={filter} />
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
                  value={String(filter[name] ?? "")}
                  onChange={(event) => goTo(name, event.currentTarget.value)}
                />
              )}
            </Field>
          ))}
        </div>
      </Popover>
      {children}
    </div>
  );
}
