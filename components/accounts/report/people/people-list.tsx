"use client";

import Link from "next/link";
import { FoldedList } from "@/components/accounts/report/folded-list";
import { Badge } from "@/components/ui/badge";

export interface PersonRow {
  readonly id: string;
  readonly name: string;
  /** Where what is known of them can be changed; null for whoever may not. */
  readonly href: string | null;
  readonly badges: readonly { readonly words: string; readonly tone?: "accent" | "caution" | "unknown" }[];
  readonly role: string;
  readonly note: string | null;
  /** When we had to do with them last, and how often. */
  readonly contact: string;
}

/** So many people stand open; the rest waits folded. */
const PEOPLE_SHOWN = 6;

/** One side of the people, made in the browser from what is said of each: as elements they would travel twice. */
export function PeopleList({ heading, rows }: { heading: string; rows: readonly PersonRow[] }) {
  return (
    <div className="pt-1 first:pt-0">
      <h3 className="text-muted text-xs">
        {heading} <span className="tabular-nums">{rows.length}</span>
      </h3>
      <FoldedList shown={PEOPLE_SHOWN}>
        {rows.map((row) => (
          <Person key={row.id} row={row} />
        ))}
      </FoldedList>
    </div>
  );
}

function Person({ row: { name, href, badges, role, note, contact } }: { row: PersonRow }) {
  return (
    <li className="py-2">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
        {href === null ? (
          <span className="font-medium text-sm">{name}</span>
        ) : (
          <Link href={href} prefetch={false} className="font-medium text-sm hover:text-accent hover:underline">
            {name}
          </Link>
        )}
        {badges.map(({ words, tone }) => (
          <Badge key={words} tone={tone}>
            {words}
          </Badge>
        ))}
      </div>
      {role ? <p className="text-muted text-xs">{role}</p> : null}
      {note ? (
        <p className="mt-1 border-accent-soft border-l-2 pl-2 text-sm">
          <span className="sr-only">To remember: </span>
          {note}
        </p>
      ) : null}
      <p className="text-muted text-xs">{contact}</p>
    </li>
  );
}
