import Link from "next/link";
import { recordHref } from "@/components/accounts/report/record-href";
import { Delta } from "@/components/ui/delta";
import { formatDay } from "@/lib/format/dates";
import type { AccountReportQuery } from "@/lib/schemas/account-report-query";
import type { ShownContribution } from "./shown-contribution";

interface ContributionRowProps {
  row: ShownContribution;
  query: AccountReportQuery;
  /** Words before everything else, where rows of different kinds stand together. */
  topic?: string | undefined;
  /** Words after the date: of what its points are made. */
  note?: string | undefined;
}

/** One record behind a score: what was said, by whom, when, and the points it carries. */
export function ContributionRow({
  row: { said, line, origin, day, entry, points },
  query,
  topic,
  note,
}: ContributionRowProps) {
  const href = recordHref(entry, query);
  const when = (
    <>
      {origin}
      <time dateTime={day}>{formatDay(day)}</time>
    </>
  );
  return (
    <li className="contribution">
      <div>
        <p>
          {topic ? <span>{topic}: </span> : null}
          <b>{said}</b>
          {line ? <span> {line}</span> : null}
        </p>
        <p>
          {href === null ? (
            when
          ) : (
            <Link href={href} prefetch={false}>
              {when}
            </Link>
          )}
          {note ? ` · ${note}` : null}
        </p>
      </div>
      <Delta points={points} />
    </li>
  );
}
