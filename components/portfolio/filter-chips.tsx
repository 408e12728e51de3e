import Link from "next/link";
import { STANDS_LABELS } from "@/components/account-list/account-words";
import { listHref } from "@/components/account-list/list-href";
import { Chip } from "@/components/ui/chip";
import type { AccountFilter } from "@/lib/schemas/account-filter";
import type { FilterField } from "./filter-bar";

interface FilterChipsProps {
  /** Where the list stands. */
  path: string;
  filter: AccountFilter;
  fields: readonly FilterField[];
}

/** What the list is narrowed by, each part removable. */
export function FilterChips({ path, filter, fields }: FilterChipsProps) {
  const chips = fields.flatMap((field) => {
    const { name, label } = field;
    const value = filter[name];
    if (typeof value !== "string" || value === "") return [];
    return [{ name, label: `${label}: ${wordsOf(filter, field, value)}` }];
  });
  if (filter.q) chips.unshift({ name: "q", label: `Name has “${filter.q}”` });
  if (chips.length === 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-2 print:hidden">
      {chips.map(({ name, label }) => (
        <Chip key={name} label={label} removeHref={listHref(path, filter, { [name]: undefined })} />
      ))}
      <Link
        href={listHref(path, { view: filter.view })}
        className="inline-flex min-h-7 items-center px-1 text-accent text-xs hover:underline"
      >
        Clear all
      </Link>
    </div>
  );
}

/** An address may ask for more than the list of choices holds. */
function wordsOf({ stands }: AccountFilter, { name, options }: FilterField, value: string): string {
  const choice = options.find((option) => option.value === value)?.label;
  return choice ?? (name === "stands" && stands ? STANDS_LABELS[stands] : value);
}
