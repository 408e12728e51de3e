import Link from "next/link";
import type { ReactNode } from "react";
import { ArrowDown, ArrowUp, ChevronsUpDown } from "@/components/ui/icons";
import { cn } from "./class-names";
import { Hint } from "./hint";

interface TableProps {
  /** What the table holds; read out before it. */
  caption: string;
  /** Height after which the body scrolls under its head, e.g. "max-h-[70dvh]". */
  className?: string | undefined;
  /** Where it scrolls sideways, its first column stays. */
  isPinned?: boolean | undefined;
  /** Many columns: heads wrap, and columns stand closer. */
  isCrowded?: boolean | undefined;
  /** One line a row: what cells say below their first line is left out. */
  isCompact?: boolean | undefined;
  /** On paper in small type, so that more of it fits a sheet. */
  paper?: "small" | undefined;
  /** As wide as their heads say, so that one table below another keeps its columns. */
  isEven?: boolean | undefined;
  /** On a phone each row is a card of those cells that name their place (`data-card`). */
  hasCards?: boolean | undefined;
  children: ReactNode;
}

/** Write plain `<thead>` and `<tbody>` inside; cells of numbers take the class `num`. Wide tables scroll in their own box. */
export function Table({
  caption,
  className,
  isPinned,
  isCrowded,
  isCompact,
  paper,
  isEven,
  hasCards,
  children,
}: TableProps) {
  return (
    <div
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
      className={cn("relative overflow-auto print:overflow-visible", isPinned && "table-pinned", className)}
    >
      <table
        className={cn(
          "data-table",
          isCrowded && "data-table-crowded",
          isCompact && "data-table-compact",
          paper === "small" && "data-table-small",
          isEven && "lg:table-fixed print:table-auto",
          hasCards && "data-table-cards",
        )}
      >
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </div>
  );
}

interface SortHeaderProps {
  /** The address of this list sorted by this column (in the other direction when it is sorted already). */
  href: string;
  sorted: "ascending" | "descending" | null;
  isNumber?: boolean | undefined;
  /** What stands in this column, in a sentence. */
  meaning?: string | undefined;
  children: ReactNode;
}

/** Dots under a word say that there is more to read about it. */
const EXPLAINED = "underline decoration-border-strong decoration-dotted underline-offset-4";

/** A column head that sorts by following a link. */
export function SortHeader({ href, sorted, isNumber, meaning, children }: SortHeaderProps) {
  const Icon = sorted === "ascending" ? ArrowUp : sorted === "descending" ? ArrowDown : ChevronsUpDown;
  const link = (
    <Link
      href={href}
      className={cn(
        "-mx-1 inline-flex min-h-6 items-center gap-1 rounded-sm px-1 hover:text-foreground",
        sorted && "text-foreground",
      )}
    >
      <span className={meaning && EXPLAINED}>{children}</span>
      <Icon aria-hidden="true" className={cn("size-3 shrink-0", sorted ? "opacity-100" : "opacity-50")} />
    </Link>
  );
  return (
    <th scope="col" aria-sort={sorted ?? "none"} className={isNumber ? "num" : undefined}>
      {meaning ? <Hint text={meaning}>{link}</Hint> : link}
    </th>
  );
}

/** A column head that only names its column. */
export function PlainHeader({
  isNumber,
  meaning,
  children,
}: Pick<SortHeaderProps, "isNumber" | "meaning" | "children">) {
  return (
    <th scope="col" className={isNumber ? "num" : undefined}>
      {meaning ? (
        <Hint text={meaning}>
          <button type="button" className={cn("min-h-6 cursor-help rounded-sm font-medium", EXPLAINED)}>
            {children}
          </button>
        </Hint>
      ) : (
        children
      )}
    </th>
  );
}
