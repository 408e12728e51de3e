import Link from "next/link";
import { standingLabel } from "@/components/account-list/account-words";
import { listHref } from "@/components/account-list/list-href";
import { Chip } from "@/components/ui/chip";
import type { AccountFilter } from "@/lib/schemas/account-filter";
import type { FilterField } from "./filter-bar";

/** What the list is narrowed by, each part removable. */
export function FilterChips({ filter, fields }: { filter: AccountFilter; fields: readonly FilterField[] }) {
  const current: Readonly<Record<string, unknown>> = filter;
  const chips = fields.flatMap(({ name, label, options }) => {
    const value = current[name];
    if (typeof value !== "string" || value === "") return [];
    const known = options.find((option) => option.value === value)?.label ?? standingLabel(value);
    return [{ name, label: `${label}: ${known}` }];
  });
  if (filter.q) chips.unshift({ name: "q", label: `Name has “${filter.q}”` });
  if (chips.length === 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-2 print:hidden">
      {chips.map(({ name, label }) => (
        <Chip key={name} label={label} removeHref={listHref("/portfolio", filter, { [name]: undefined })} />
      ))}
      <Link href="/portfolio" className="inline-flex min-h-7 items-center px-1 text-accent text-xs hover:underline">
        Clear all
      </Link>
    </div>
  );
}
