import Link from "next/link";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { Badge } from "@/components/ui/badge";
import { DefinitionList } from "@/components/ui/definition-list";
import { PageSection } from "@/components/ui/page-section";
import { Table } from "@/components/ui/table";
import {
  accountsWords,
  BULK_OUTCOME_WORDS,
  BULK_STATE_LABELS,
  BULK_STOP_WORDS,
  bulkWhatWords,
  LEFT_OUT_WORDS,
} from "@/lib/format/bulk-words";
import { formatInstant } from "@/lib/format/dates";
import type { ToldBulkChange } from "@/lib/report/told-bulk-change";
import { BULK_OUTCOMES, type BulkOutcome } from "@/lib/schemas/bulk-change";
import { LOCALE } from "@/lib/schemas/locale";
import { BULK_TONES } from "./bulk-change-list";
import { BulkRunner } from "./bulk-runner";

interface LeftOutAccount {
  readonly accountId: string;
  readonly name: string;
  readonly ownerName: string | null;
  readonly outcome: BulkOutcome;
}

interface BulkChangePageProps {
  change: ToldBulkChange;
  leftOut: readonly LeftOutAccount[];
  /** Whether whoever looks may cancel and undo it. */
  mayEnd: boolean;
  timeZone: string;
}

/** One change of many accounts: how far it is, what came of it, and the way back. */
export function BulkChangePage({ change, leftOut, mayEnd, timeZone }: BulkChangePageProps) {
  const { id, what, givenTo, state, stop, total, counts, askedBy, askedAt, undoneBy, endedAt } = change;
  const facts = BULK_OUTCOMES.flatMap((outcome) => {
    const count = counts[outcome] ?? 0;
    return count === 0 ? [] : [{ term: capital(BULK_OUTCOME_WORDS[outcome]), detail: count.toLocaleString(LOCALE) }];
  });
  return (
    <>
      <PageHeader
        title={bulkWhatWords(what, givenTo)}
        breadcrumbs={[
          { label: "Portfolio", href: "/portfolio" },
          { label: "Changes of many accounts", href: "/portfolio/changes" },
        ]}
        badges={<Badge tone={BULK_TONES[state]}>{BULK_STATE_LABELS[state]}</Badge>}
        description={
          <>
            {accountsWords(total)}, asked for by {askedBy}, {formatInstant(askedAt, timeZone)}
            {endedAt ? `, ended ${formatInstant(endedAt, timeZone)}` : ""}
            {undoneBy ? `, undone by ${undoneBy}` : ""}
          </>
        }
      />
      <PageBody>
        <PageSection title="What came of it">
          <div className="space-y-4">
            {stop ? <p className="text-sm">It stopped by itself. {BULK_STOP_WORDS[stop]}</p> : null}
            <DefinitionList items={facts} />
            <BulkRunner key={state} progress={{ id, state, stop, total, counts }} mayEnd={mayEnd} />
          </div>
        </PageSection>
        {leftOut.length === 0 ? null : <LeftOutSection leftOut={leftOut} counts={counts} />}
      </PageBody>
    </>
  );
}

const capital = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

const TOLD: readonly BulkOutcome[] = [
  "forbidden",
  "name_taken",
  "kept_changed",
  "kept_forbidden",
  "kept_owner_left",
  "kept_name_taken",
];

/** The accounts themselves, with the reason: whoever can do something about it knows where. */
function LeftOutSection({ leftOut, counts }: Pick<BulkChangePageProps, "leftOut"> & Pick<ToldBulkChange, "counts">) {
  const all = TOLD.reduce((sum, outcome) => sum + (counts[outcome] ?? 0), 0);
  return (
    <PageSection
      title="Left out"
      description={all > leftOut.length ? `The first ${leftOut.length} of ${accountsWords(all)}` : undefined}
      isFlush
      isLong
    >
      <Table caption="Accounts that were left out, and why">
        <thead>
          <tr>
            <th scope="col">Account</th>
            <th scope="col" className="max-sm:hidden">
              Owner
            </th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {leftOut.map(({ accountId, name, ownerName, outcome }) => (
            <tr key={accountId}>
              <th scope="row">
                <Link href={`/accounts/${accountId}`}>{name}</Link>
              </th>
              <td className="max-sm:hidden">{ownerName ?? <span className="text-unknown">no owner</span>}</td>
              <td>{LEFT_OUT_WORDS[outcome]}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </PageSection>
  );
}
