"use client";

import { useRouter } from "next/navigation";
import { type RefObject, useEffect, useRef, useState } from "react";
import { listHref, listHrefWith } from "@/components/account-list/list-href";
import { Button } from "@/components/ui/button";
import { Plus } from "@/components/ui/icons";
import { type AccountFilter, GROUPED, isEmptyGroup, MOST_GROUPS } from "@/lib/schemas/account-filter";
import { changeGroup, groupsToChoose } from "@/lib/schemas/filter-groups";
import { FilterChoice } from "./filter-choices";
import type { FilterField } from "./filter-fields";

interface GroupedChoicesProps {
  /** Where the list stands. */
  path: string;
  filter: AccountFilter;
  fields: readonly FilterField[];
}

/** In place of a group: what all of them have in common. */
const ALL = -1;

/** The filters of a list, and where there are several groups of them those of one group at a time (decision 0096). */
export function GroupedChoices({ path, filter, fields }: GroupedChoicesProps) {
  const router = useRouter();
  const groups = groupsToChoose(filter);
  const [chosen, choose] = useState(0);
  const at = Math.min(chosen, groups.length);
  const isNew = at === groups.length;
  const isOfAll = at === ALL || (filter.any === undefined && !isNew);
  const newest = useRef<HTMLButtonElement>(null);
  // What was pressed for it is gone.
  useEffect(() => {
    if (isNew) newest.current?.focus();
  }, [isNew]);
  const shown = isOfAll ? filter : (groups[at] ?? {});
  const goTo = (name: FilterField["name"], text: string) => {
    const href = isOfAll
      ? listHrefWith(path, filter, name, text)
      : listHref(path, filter, changeGroup(filter, at, name, text));
    router.push(href, { scroll: false });
  };
  return (
    <div className="grid gap-2">
      {filter.any === undefined && !isNew ? null : (
        <Groups {...{ at, choose, newest }} count={Math.max(groups.length, at + 1)} hasAll={filter.any !== undefined} />
      )}
      {fields
        .filter(({ name }) => isOfAll || isGrouped(name))
        .map((field) => (
          <FilterChoice
            key={`${at} ${field.name}`}
            filter={shown}
            field={field}
            goTo={(text) => goTo(field.name, text)}
          />
        ))}
      {isNew || groups.length === MOST_GROUPS || groups.some(isEmptyGroup) ? null : (
        <Button variant="ghost" onClick={() => choose(groups.length)}>
          <Plus aria-hidden="true" />
          Or: add another group
        </Button>
      )}
    </div>
  );
}

const isGrouped = (name: FilterField["name"]) => GROUPED.some((one) => one === name);

interface GroupsProps {
  at: number;
  choose: (at: number) => void;
  count: number;
  /** Whether something can be asked of all groups. */
  hasAll: boolean;
  /** The last of them. */
  newest: RefObject<HTMLButtonElement | null>;
}

/** Which group one chooses in. */
function Groups({ at, choose, count, hasAll, newest }: GroupsProps) {
  const places = [...Array.from({ length: count }, (_, place) => place), ...(hasAll ? [ALL] : [])];
  return (
    <fieldset className="flex flex-wrap items-center gap-1.5 text-muted text-xs">
      <legend className="sr-only">Group</legend>
      {places.map((place) => (
        <span key={place} className="inline-flex items-center gap-1.5">
          {place > 0 ? "or" : place === ALL ? "and" : null}
          <Button
            ref={place === count - 1 ? newest : undefined}
            size="small"
            aria-pressed={place === at}
            className={place === at ? "border-accent bg-accent-soft text-accent" : undefined}
            onClick={() => choose(place)}
          >
            {place === ALL ? "All groups" : `Group ${place + 1}`}
          </Button>
        </span>
      ))}
    </fieldset>
  );
}
