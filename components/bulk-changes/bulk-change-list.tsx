import Link from "next/link";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ListChecks } from "@/components/ui/icons";
import { LinkButton } from "@/components/ui/link-button";
import { Table } from "@/components/ui/table";
import { BULK_STATE_LABELS, bulkWhatWords } from "@/lib/format/bulk-words";
import { formatInstant } from "@/lib/format/dates";
import type { ToldBulkChange } from "@/lib/report/told-bulk-change";
import type { BulkState } from "@/lib/schemas/bulk-change";
import { LOCALE } from "@/lib/schemas/locale";

interface BulkChangeListProps {
  changes: readonly ToldBulkChange[];
  timeZone: string;
}

export const BULK_TONES: Readonly<Record<BulkState, BadgeTone>> = {
  running: "caution",
  done: "good",
  cancelled: "neutral",
  undoing: "caution",
  undone: "neutral",
};

/** What was changed of many accounts at once, newest first. */
export function BulkChangeList({ changes, timeZone }: BulkChangeListProps) {
  return (
    <>
      <PageHeader
        title="Changes of many accounts"
        breadcrumbs={[{ label: "Portfolio", href: "/portfolio" }]}
        description="What was changed at once, how far it came, and whom it left out."
      />
      <PageBody>
        <Card className="overflow-hidden">
          {changes.length === 0 ? <NothingYet /> : <ChangeTable changes={changes} timeZone={timeZone} />}
        </Card>
      </PageBody>
    </>
  );
}

const NothingYet = () => (
  <EmptyState
    icon={ListChecks}
    title="Nothing was changed at once yet"
    action={<LinkButton href="/portfolio">To the portfolio</LinkButton>}
  >
    Choose accounts in the portfolio, or all that match, and give them another owner, tier or segment.
  </EmptyState>
);

function ChangeTable({ changes, timeZone }: BulkChangeListProps) {
  return (
    <Table caption="Changes of many accounts, newest first">
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">State</th>
          <th scope="col" className="num">
            Accounts
          </th>
          <th scope="col" className="num max-sm:hidden">
            Changed
          </th>
          <th scope="col" className="max-sm:hidden">
            When
          </th>
          <th scope="col" className="max-sm:hidden">
            Who
          </th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ id, what, givenTo, state, total, counts, askedAt, askedBy }) => (
          <tr key={id}>
            <th scope="row" className="max-w-72">
              <Link href={`/portfolio/changes/${id}`} className="block truncate leading-6">
                {bulkWhatWords(what, givenTo)}
              </Link>
            </th>
            <td>
              <Badge tone={BULK_TONES[state]}>{BULK_STATE_LABELS[state]}</Badge>
            </td>
            <td className="num">{total.toLocaleString(LOCALE)}</td>
            <td className="num max-sm:hidden">{(counts.changed ?? 0).toLocaleString(LOCALE)}</td>
            <td className="whitespace-nowrap max-sm:hidden">{formatInstant(askedAt, timeZone)}</td>
            <td className="max-sm:hidden">{askedBy}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
