import { PlainHeader, SortHeader } from "@/components/ui/table";
import type { AccountFilter, AccountSort } from "@/lib/schemas/account-filter";
import type { Thresholds } from "@/lib/scoring";
import { columnMeaning } from "./column-meanings";
import { listHref } from "./list-href";

export interface Column {
  readonly label: string;
  /** null: in no order worth sorting by. */
  readonly sort: AccountSort | null;
  readonly isNumber?: boolean;
}

interface ColumnHeadProps {
  column: Column;
  path: string;
  filter: AccountFilter;
  thresholds: Thresholds;
}

/** Amounts and dangers are looked at from the top first. */
const FROM_THE_TOP: readonly AccountSort[] = ["arr", "index", "risk", "gap", "coverage"];

export function ColumnHead({ column: { label, sort, isNumber }, path, filter, thresholds }: ColumnHeadProps) {
  const meaning = columnMeaning(label, thresholds);
  // Where a head takes two lines, its last word is not left alone.
  const words = label.replace(/ (\S+)$/, "\u00a0$1");
  if (sort === null) {
    return (
      <PlainHeader isNumber={isNumber} meaning={meaning}>
        {words}
      </PlainHeader>
    );
  }
  const isSorted = filter.sort === sort;
  const first = FROM_THE_TOP.includes(sort) ? "desc" : "asc";
  const turned = filter.dir === "asc" ? "desc" : "asc";
  return (
    <SortHeader
      href={listHref(path, filter, { sort, dir: isSorted ? turned : first })}
      sorted={isSorted ? (filter.dir === "asc" ? "ascending" : "descending") : null}
      isNumber={isNumber}
      meaning={meaning}
    >
      {words}
    </SortHeader>
  );
}
