"use client";

import Link from "next/link";
import { Delta } from "@/components/ui/delta";
import type { ShownContribution } from "./shown-contribution";

interface ContributionRowProps {
  row: ShownContribution;
  /** Words before everything else, where rows of different kinds stand together. */
  topic?: string | undefined;
  /** Words after the date: of what its points are made. */
  note?: string | undefined;
}

/**
 * One record behind a score: what was said, by whom, when, and the points it carries. Made in the browser out of
 * finished words, because a page holds hundreds of them and as elements each would travel twice.
 */
export function ContributionRow({
  row: { said, line, origin, day, dayInWords, href, points },
  topic,
  note,
}: ContributionRowProps) {
  const when = (
    <>
      {origin}
      <time dateTime={day}>{dayInWords}</time>
    </>
  );
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 py-1.5">
      <div className="min-w-0 text-sm">
        <p>
          {topic ? <span className="text-muted">{topic}: </span> : null}
          <span className="font-medium">{said}</span>
          {line ? <span className="text-muted"> {line}</span> : null}
        </p>
        <p className="text-muted text-xs leading-6">
          {href === null ? (
            when
          ) : (
            <Link href={href} prefetch={false} className="rounded-sm hover:text-accent hover:underline">
              {when}
            </Link>
          )}
          {note ? ` · ${note}` : null}
        </p>
      </div>
      <Delta points={points} className="self-start text-sm" />
    </li>
  );
}
