"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { ListFilter } from "@/components/ui/icons";
import { Popover } from "@/components/ui/popover";
import type { AccountFilter } from "@/lib/schemas/account-filter";
import { FilterChoice } from "./filter-choices";
import type { FilterField } from "./filter-fields";
import { SearchBox } from "./search-box";

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
        <div className="grid gap-2">
          {fields.map((field) => (
            <FilterChoice key={field.name} {...{ path, filter, field }} />
          ))}
        </div>
      </Popover>
      {children}
    </div>
  );
}
