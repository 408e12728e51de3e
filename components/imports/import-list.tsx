import Link from "next/link";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { FileUp } from "@/components/ui/icons";
import { LinkButton } from "@/components/ui/link-button";
import { PageSection } from "@/components/ui/page-section";
import { Table } from "@/components/ui/table";
import { formatInstant } from "@/lib/format/dates";
import { IMPORT_STATUS_LABELS, importNounLabel } from "@/lib/format/import-labels";
import type { ImportNoun, ImportProgress, ImportStatus } from "@/lib/schemas/import";
import { TemplateLinks } from "./template-links";

interface ListedImport {
  readonly id: string;
  readonly noun: ImportNoun;
  readonly fileName: string;
  readonly status: ImportStatus;
  readonly createdAt: Date;
  readonly createdByName: string;
  readonly progress: ImportProgress;
}

interface ImportListProps {
  imports: readonly ListedImport[];
  timeZone: string;
}

const STATUS_TONES: Record<ImportStatus, BadgeTone> = {
  planned: "unknown",
  running: "caution",
  done: "good",
  cancelled: "neutral",
};

export function ImportList({ imports, timeZone }: ImportListProps) {
  return (
    <>
      <PageHeader
        title="Imports"
        description="Bring accounts, contacts, interactions and survey answers from another system."
        actions={
          <LinkButton href="/imports/new" variant="primary">
            <FileUp aria-hidden="true" />
            New import
          </LinkButton>
        }
      />
      <PageBody>
        <PageSection title="Earlier imports" isFlush>
          {imports.length === 0 ? <NothingYet /> : <ImportTable imports={imports} timeZone={timeZone} />}
        </PageSection>
        {imports.length === 0 ? null : (
          <PageSection
            title="Example files"
            description="Our own column names and two rows that show how cells are written."
          >
            <TemplateLinks />
          </PageSection>
        )}
      </PageBody>
    </>
  );
}

function NothingYet() {
  return (
    <EmptyState icon={FileUp} title="Nothing was imported yet" action={<TemplateLinks />}>
      Upload a CSV file as HubSpot, Salesforce or a spreadsheet writes it. You see what will happen to every row before
      anything is stored. Or start from one of our example files:
    </EmptyState>
  );
}

function ImportTable({ imports, timeZone }: ImportListProps) {
  return (
    <Table caption="Earlier imports, newest first">
      <thead>
        <tr>
          <th scope="col">File</th>
          <th scope="col">State</th>
          <th scope="col" className="num max-sm:hidden">
            New
          </th>
          <th scope="col" className="num max-sm:hidden">
            Changed
          </th>
          <th scope="col" className="num max-sm:hidden">
            Identical
          </th>
          <th scope="col" className="num max-sm:hidden">
            Refused
          </th>
          <th scope="col" className="num">
            Stored
          </th>
          <th scope="col">When</th>
          <th scope="col" className="max-sm:hidden">
            Who
          </th>
        </tr>
      </thead>
      <tbody>
        {imports.map(({ id, noun, fileName, status, createdAt, createdByName, progress }) => (
          <tr key={id}>
            <th scope="row" className="max-w-64">
              <Link href={`/imports/${id}`} className="block min-h-6 truncate text-accent hover:underline">
                {fileName}
              </Link>
              <span className="font-normal text-muted text-xs">{importNounLabel(noun)}</span>
            </th>
            <td>
              <Badge tone={STATUS_TONES[status]}>{IMPORT_STATUS_LABELS[status]}</Badge>
            </td>
            <td className="num max-sm:hidden">{progress.create}</td>
            <td className="num max-sm:hidden">{progress.update}</td>
            <td className="num max-sm:hidden">{progress.skip}</td>
            <td className="num max-sm:hidden">{progress.error}</td>
            <td className="num">
              {progress.applied} of {progress.create + progress.update}
            </td>
            <td className="whitespace-nowrap">{formatInstant(createdAt, timeZone)}</td>
            <td className="max-sm:hidden">{createdByName}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
