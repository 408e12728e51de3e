import Link from "next/link";
import { Fragment } from "react";
import { listHref, listHrefWith } from "@/components/account-list/list-href";
import { Chip } from "@/components/ui/chip";
import type { AccountFilter } from "@/lib/schemas/account-filter";
import { changeGroup } from "@/lib/schemas/filter-groups";
import type { FilterField } from "./filter-fields";
import { filterParts } from "./filter-words";

interface FilterChipsProps {
  /** Where the list stands. */
  path: string;
  filter: AccountFilter;
  fields: readonly FilterField[];
}

/** How the list looks, and which view it was. */
export const unnarrowed = ({ view, columns, pins, density, since }: AccountFilter): Partial<AccountFilter> => ({
  ...{ view, columns, pins, density, since },
});

/** What the list is narrowed by, each part removable. */
export function FilterChips({ path, filter, fields }: FilterChipsProps) {
  const parts = filterParts(filter, fields);
  // Two may say the same.
  const groups = (filter.any ?? []).map((group, at) => ({ group, at }));
  if (parts.length === 0 && groups.length === 0 && !filter.q) return null;
  return (
    <div className="flex flex-wrap items-center gap-2 print:hidden">
      {filter.q ? (
        <Chip label={`Name has “${filter.q}”`} removeHref={listHref(path, filter, { q: undefined })} />
      ) : null}
      {parts.map(({ name, label, rest }) => (
        <Chip key={label} label={label} removeHref={listHrefWith(path, filter, name, rest)} />
      ))}
      {groups.map(({ group, at }) => (
        <Fragment key={at}>
          {at > 0 ? <span className="text-muted text-xs">or</span> : null}
          <fieldset className="flex flex-wrap items-center gap-1 rounded-2xl border border-border-strong/50 border-dashed p-1">
            <legend className="sr-only">{`Group ${at + 1}`}</legend>
            {filterParts(group, fields).map(({ name, label, rest }) => (
              <Chip
                key={label}
                label={label}
                removeHref={listHref(path, filter, changeGroup(filter, at, name, rest))}
              />
            ))}
          </fieldset>
        </Fragment>
      ))}
      <Link
        href={listHref(path, unnarrowed(filter))}
        className="inline-flex min-h-7 items-center px-1 text-accent text-xs hover:underline"
      >
        Clear all
      </Link>
    </div>
  );
}
