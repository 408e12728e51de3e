"use client";

import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { listHrefWith } from "@/components/account-list/list-href";
import { Button } from "@/components/ui/button";
import { ListFilter } from "@/components/ui/icons";
import { Popover } from "@/components/ui/popover";
import type { AccountFilter } from "@/lib/schemas/account-filter";
import { FilterChoice } from "./filter-choices";
import type { FilterField } from "./filter-fields";
import { GroupedChoices } from "./grouped-choices";
import { SearchBox } from "./search-box";

interface FilterBarProps {
  /** Where the list stands. */
  path: string;
  filter: AccountFilter;
  fields: readonly FilterField[];
  /** Whether it can be asked for these or those. */
  hasGroups?: boolean;
  /** What else is about the list as a whole. */
  children?: ReactNode;
}

/** Search and filters of the list; all of it lives in the address. */
export function FilterBar({ path, filter, fields, hasGroups = false, children }: FilterBarProps) {
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
        {hasGroups ? <GroupedChoices {...{ path, filter, fields }} /> : <Choices {...{ path, filter, fields }} />}
      </Popover>
      {children}
    </div>
  );
}

function Choices({ path, filter, fields }: Pick<FilterBarProps, "path" | "filter" | "fields">) {
  const router = useRouter();
  return (
    <div className="grid gap-2">
      {fields.map((field) => (
        <FilterChoice
          key={field.name}
          {...{ filter, field }}
          goTo={(text) => router.push(listHrefWith(path, filter, field.name, text), { scroll: false })}
        />
      ))}
    </div>
  );
}
