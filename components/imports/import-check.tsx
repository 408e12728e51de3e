import { buttonStyle } from "@/components/ui/button-style";
import { Download } from "@/components/ui/icons";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageSection } from "@/components/ui/page-section";
import { countRows, importNounLabel } from "@/lib/format/import-labels";
import { EVERYTHING } from "@/lib/schemas/account-filter";
import type { ImportNoun, ImportProgress } from "@/lib/schemas/import";
import { LATELY_DAYS } from "@/lib/scoring";
import { type DateReading, DateReadings } from "./date-readings";
import { ImportRows, type ImportRowsProps } from "./import-rows";
import { ImportRunner } from "./import-runner";

export interface ImportCheckProps {
  noun: ImportNoun;
  progress: ImportProgress;
  rows: Omit<ImportRowsProps, "importRunId" | "progress"> & {
    readings: readonly DateReading[];
    knownBy: KnownBy | null;
  };
}

/** What will happen, or happened, to every row; and the button that makes it so. */
export function ImportCheck({ noun, progress, rows: { readings, knownBy, ...rows } }: ImportCheckProps) {
  const isOpen = progress.status === "planned" || progress.status === "running";
  return (
    <>
      <PageSection
        title={isOpen ? "Ready to import" : "What was imported"}
        actions={<ColumnsLink progress={progress} />}
      >
        <div className="space-y-4">
          {isOpen ? <Outlook progress={progress} /> : <Result noun={noun} progress={progress} />}
          <DateReadings
            readings={readings}
            columnsHref={progress.status === "planned" ? columnsHref(progress) : null}
          />
          {isOpen && knownBy && progress.create > 0 ? (
            <p className="max-w-prose text-muted text-sm">{KNOWN_WORDS[knownBy]}</p>
          ) : null}
          {isOpen ? <ImportRunner progress={progress} /> : null}
        </div>
      </PageSection>
      <PageSection
        title="Rows"
        isFlush
        actions={progress.error > 0 ? <RejectedLink importRunId={progress.id} amount={progress.error} /> : null}
      >
        <ImportRows {...rows} importRunId={progress.id} progress={progress} />
      </PageSection>
    </>
  );
}

type KnownBy = "file" | "today";

/** What the past will show of what is new here. */
const KNOWN_WORDS: Record<KnownBy, string> = {
  file: `What is new counts as known since the day it was entered, where the file says so: past days will show it as known then, and what was entered more than ${LATELY_DAYS} days ago is no news.`,
  today: `What is new counts as learned today, however old it is: it is news of the last ${LATELY_DAYS} days in “what changed” and in where an account goes, and past days do not show it. If it was known before, choose the column that says when it was entered.`,
};

function ColumnsLink({ progress }: { progress: ImportProgress }) {
  if (progress.status !== "planned") return null;
  return (
    <LinkButton href={columnsHref(progress)} size="small">
      Change the columns
    </LinkButton>
  );
}

const columnsHref = ({ id }: ImportProgress) => `/imports/${id}?step=columns`;

function Outlook({ progress }: { progress: ImportProgress }) {
  const { create, update, skip, error, alike, remarked } = progress;
  const parts = [
    create > 0 ? `${countRows(create)} will be created.` : "",
    alike > 0 ? `Of them ${countRows(alike)} ${alike === 1 ? "looks" : "look"} like what exists already.` : "",
    update > 0 ? `${countRows(update)} will change what is stored.` : "",
    remarked > 0 ? `${countRows(remarked)} ${remarked === 1 ? "has a remark" : "have remarks"}.` : "",
    skip > 0 ? `${countRows(skip)} ${skip === 1 ? "is" : "are"} stored already, with nothing different.` : "",
    error > 0 ? `${countRows(error)} cannot be imported; each says why.` : "No row is refused.",
  ];
  return <p className="max-w-prose text-sm">{parts.filter(Boolean).join(" ")}</p>;
}

/** What is usually brought next. */
const NEXT: Partial<Record<ImportNoun, ImportNoun>> = {
  accounts: "contacts",
  contacts: "interactions",
  interactions: "survey_answers",
};

function Result({ noun, progress }: { noun: ImportNoun; progress: ImportProgress }) {
  const next = NEXT[noun];
  const { status, applied, error } = progress;
  return (
    <div className="space-y-3">
      <Notice
        kind={status === "cancelled" ? "info" : "success"}
        title={status === "cancelled" ? "This import was cancelled" : `${countRows(applied)} imported`}
      >
        {status === "cancelled"
          ? `${countRows(applied)} had been imported before and stay; the others were left out.`
          : `Scores are up to date.${error > 0 ? ` ${countRows(error)} refused: download them, mend them, and upload them again.` : ""}`}
      </Notice>
      <div className="flex flex-wrap gap-2">
        <LinkButton href={`/portfolio?view=${EVERYTHING}`} variant="primary">
          See the portfolio
        </LinkButton>
        {next ? (
          <LinkButton href={`/imports/new?noun=${next}`}>Import {importNounLabel(next).toLowerCase()}</LinkButton>
        ) : null}
      </div>
    </div>
  );
}

function RejectedLink({ importRunId, amount }: { importRunId: string; amount: number }) {
  return (
    <a
      href={`/api/v1/imports/${importRunId}/rejected`}
      download
      className={buttonStyle({ variant: "secondary", size: "small" })}
    >
      <Download aria-hidden="true" />
      Download {countRows(amount)} refused
    </a>
  );
}
