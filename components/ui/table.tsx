import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { cn } from "./class-names";

interface TableProps {
  /** What the table holds; read out before it. */
  caption: string;
  /** Height after which the body scrolls under its head, e.g. "max-h-[70dvh]". */
  className?: string | undefined;
  children: ReactNode;
}

/** Write plain `<thead>` and `<tbody>` inside; cells of numbers take the class `num`. Wide tables scroll in their own box. */
export function Table({ caption, className, children }: TableProps) {
  return (
    <div
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
      className={cn("relative overflow-auto print:overflow-visible", className)}
    >
      <table className="data-table">
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
  children: ReactNode;
}

/** A column head that sorts by following a link. */
export function SortHeader({ href, sorted, isNumber, children }: SortHeaderProps) {
  const Icon = sorted === "ascending" ? ArrowUp : sorted === "descending" ? ArrowDown : ChevronsUpDown;
  return (
    <th scope="col" aria-sort={sorted ?? "none"} className={isNumber ? "num" : undefined}>
      <Link
        href={href}
        className={cn(
          "-mx-1 inline-flex min-h-6 items-center gap-1 rounded-sm px-1 hover:text-foreground",
          sorted && "text-foreground",
        )}
      >
        {children}
        <Icon aria-hidden="true" className={cn("size-3", sorted ? "opacity-100" : "opacity-50")} />
      </Link>
    </th>
  );
}
