import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { formatInstant } from "@/lib/format/dates";
import { importNounLabel } from "@/lib/format/import-labels";
import type { ImportNoun, ImportProgress, ImportStatus } from "@/lib/schemas/import";
import { ColumnMapping, type ColumnMappingProps } from "./column-mapping";
import { FileReading, type FileReadingProps } from "./file-reading";
import { ImportCheck, type ImportCheckProps } from "./import-check";
import { ImportSteps } from "./import-steps";

interface ImportScreenProps {
  run: {
    readonly id: string;
    readonly noun: ImportNoun;
    readonly fileName: string;
    readonly status: ImportStatus;
    readonly createdAt: Date;
    readonly finishedAt: Date | null;
  };
  progress: ImportProgress;
  /** While the columns are chosen. */
  columns: (Omit<ColumnMappingProps, "importRunId" | "noun"> & Pick<FileReadingProps, "reading">) | null;
  /** Once every row has been looked at. */
  rows: Omit<ImportCheckProps["rows"], "timeZone"> | null;
  timeZone: string;
}

export function ImportScreen({ run, progress, columns, rows, timeZone }: ImportScreenProps) {
  return (
    <>
      <PageHeader
        title={run.fileName}
        breadcrumbs={[{ label: "Imports", href: "/imports" }]}
        description={
          <div className="space-y-2">
            <p>
              {importNounLabel(run.noun)}, uploaded {formatInstant(run.createdAt, timeZone)}
            </p>
            <ImportSteps current={stepOf(run.status, columns !== null)} />
          </div>
        }
      />
      <PageBody>
        {columns ? (
          <>
            <FileReading importRunId={run.id} reading={columns.reading} />
            <ColumnMapping key={readingKey(columns.reading)} {...columns} importRunId={run.id} noun={run.noun} />
          </>
        ) : null}
        {rows ? <ImportCheck noun={run.noun} progress={progress} rows={{ ...rows, timeZone }} /> : null}
      </PageBody>
    </>
  );
}

/** A file that is read anew has other columns. */
const readingKey = ({ encoding, delimiter, headerLine }: FileReadingProps["reading"]) =>
  `${encoding} ${delimiter} ${headerLine}`;

function stepOf(status: ImportStatus, isChoosing: boolean): number {
  if (isChoosing) return 1;
  if (status === "planned") return 2;
  return status === "running" ? 3 : 4;
}
