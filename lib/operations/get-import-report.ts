import "server-only";
import { listContactKeys } from "@/lib/data/contacts";
import { hasImportFile } from "@/lib/data/import-files";
import { listFirstRows, listImportRows } from "@/lib/data/import-rows";
import { findImportRun, type ImportRunDetail } from "@/lib/data/imports";
import type { Scope } from "@/lib/data/scope";
import { notFound } from "@/lib/errors";
import { columnKey } from "@/lib/import/column-key";
import { DATE_FIELDS, importFields, labelOfField, requiredFields } from "@/lib/import/import-fields";
import { previewEncodings } from "@/lib/import/preview-encodings";
import { plainText } from "@/lib/import/values/plain-text";
import { countProgress } from "@/lib/records/count-progress";
import { DATE_ORDERS, type ImportNoun, type ImportProgress, ROWS_PER_PAGE, type RowFilter } from "@/lib/schemas/import";
import type { ImportReading } from "@/lib/schemas/import-reading";
import { ownValue } from "@/lib/schemas/own-value";

interface ImportView {
  readonly importRunId: string;
  readonly step?: "columns" | undefined;
  readonly action?: RowFilter | undefined;
  readonly page: number;
}

/** Rows that are looked at for samples, and samples that are shown of a column. */
const SAMPLE_ROWS = 50;
const SAMPLES = 3;

/** One import as its screen shows it: the columns while they are chosen, else the rows with what happens to them. */
export async function getImportReport(scope: Scope, view: ImportView) {
  const run = await findImportRun(scope, view.importRunId);
  if (!run) throw notFound("import");
  const progress = await countProgress(scope, run);
  const isChoosing = run.status === "planned" && (progress.unplanned > 0 || view.step === "columns");
  const { id, noun, fileName, status, createdAt, finishedAt } = run;
  return {
    run: { id, noun, fileName, status, createdAt, finishedAt },
    progress,
    columns: isChoosing ? await columnsOf(scope, run) : null,
    rows: isChoosing ? null : await rowsOf(scope, run, { view, progress }),
  };
}

async function columnsOf(scope: Scope, { id, noun, header, mapping }: ImportRunDetail) {
  const rows = await listFirstRows(scope, id, SAMPLE_ROWS);
  const fields = importFields(noun);
  const samplesAt = (position: number) => {
    const filled = rows.map(({ cells }) => plainText(cells[position] ?? "")).filter((cell) => cell !== "");
    return [...new Set(filled)].slice(0, SAMPLES);
  };
  const doubtsOf = (name: string) =>
    Object.fromEntries(
      fields.flatMap(({ key, doubts }) => {
        const doubt = doubts && ownValue(doubts, columnKey(name));
        return doubt === undefined ? [] : [[key, doubt] as const];
      }),
    );
  return {
    columns: header.map((name, position) => ({
      position,
      name,
      samples: samplesAt(position),
      dates: mapping.columnDates[position] ?? "none",
      marks: mapping.columnMarks[position] ?? "none",
      doubts: doubtsOf(name),
    })),
    fields: fields.map(({ key, label, hint }) => ({
      key,
      label,
      hint: hint ?? null,
      isDate: DATE_FIELDS.has(key),
      isAmount: key === "arr",
    })),
    required: requiredFields(noun),
    choices: {
      fields: mapping.fields,
      dateOrder: mapping.dateOrder,
      decimalMark: mapping.decimalMark,
      scales: mapping.scales,
      defaultKind: mapping.defaultKind,
      words: mapping.words,
    },
    columnAnswers: mapping.columnAnswers,
    timeZone: mapping.timeZone,
    reading: { ...mapping.reading, previews: previewsOf(mapping.reading), canChange: await hasImportFile(scope, id) },
  };
}

const previewsOf = (reading: ImportReading) => (reading.isEncodingKnown ? [] : previewEncodings(reading));

/** Cells that tell a reader which row it is. */
const CELLS_SHOWN = 4;

async function rowsOf(
  scope: Scope,
  { id, noun, header, mapping }: ImportRunDetail,
  { view, progress }: { view: ImportView; progress: ImportProgress },
) {
  const rows = await listImportRows(scope, id, view);
  const places = await placesOf(
    scope,
    noun,
    rows.flatMap(({ alikeId }) => alikeId ?? []),
  );
  const positions = importFields(noun)
    .map(({ key }) => mapping.fields.indexOf(key))
    .filter((at) => at >= 0);
  const total = view.action
    ? progress[view.action]
    : progress.create + progress.update + progress.skip + progress.error;
  return {
    page: view.page,
    pages: Math.max(1, Math.ceil(total / ROWS_PER_PAGE)),
    action: view.action ?? null,
    readings: dateReadings(header, mapping),
    knownBy: knownBy(noun, mapping),
    rows: rows.map(({ line, cells, action, reason, findings, alikeId, alikeName }) => ({
      line,
      action,
      reason,
      fields: (findings?.fields ?? []).map((one) => ({ ...one, label: labelOfField(noun, one.field) })),
      problems: findings?.problems ?? [],
      remarks: findings?.remarks ?? [],
      alike: alikeName === null ? null : { name: alikeName, ...(places.get(alikeId ?? "") ?? NOWHERE) },
      title: titleOf(noun, (field) => plainText(cells[mapping.fields.indexOf(field)] ?? "")),
      cells: positions
        .map((at) => plainText(cells[at] ?? ""))
        .filter((cell) => cell !== "")
        .slice(0, CELLS_SHOWN),
    })),
  };
}

/** Fields that name a record, the likeliest first; several of a line are read together. */
const NAMING: Readonly<Partial<Record<ImportNoun, readonly (readonly string[])[]>>> = {
  accounts: [["name"], ["externalId"]],
  contacts: [["name"], ["firstName", "lastName"], ["email"], ["externalId"]],
  interactions: [["summary"], ["externalId"]],
  survey_answers: [["contact", "kind"]],
};

/** Of any register. */
const NAMING_A_RECORD = [["summary"], ["contact"], ["externalId"]];

function titleOf(noun: ImportNoun, textOf: (field: string) => string): string {
  const names = (NAMING[noun] ?? NAMING_A_RECORD).map((fields) => fields.map(textOf).filter(Boolean).join(" "));
  return names.find(Boolean) ?? "";
}

interface Place {
  readonly accountId: string | null;
  readonly contactId: string | null;
}

const NOWHERE: Place = { accountId: null, contactId: null };

/** Where records can be looked at that rows look like. */
async function placesOf(scope: Scope, noun: ImportNoun, ids: readonly string[]): Promise<ReadonlyMap<string, Place>> {
  if (noun === "accounts") return new Map(ids.map((id) => [id, { accountId: id, contactId: null }]));
  if (ids.length === 0) return new Map();
  const contacts = await listContactKeys(scope, ids);
  return new Map(contacts.map(({ id, accountId }) => [id, { accountId, contactId: id }]));
}

/** Of what is recorded: whether the file says when it was entered, or everything is learned today. */
const knownBy = (noun: ImportNoun, { fields }: ImportRunDetail["mapping"]): "file" | "today" | null => {
  if (!importFields(noun).some(({ key }) => key === "recordedAt")) return null;
  return fields.includes("recordedAt") ? "file" : "today";
};

/** How columns with dates such as 03/04/2026 were read; columns whose dates can be read in one way only are no matter. */
function dateReadings(header: readonly string[], { fields, columnDates, dateOrder }: ImportRunDetail["mapping"]) {
  const slashed = header.filter((_, i) => DATE_FIELDS.has(fields[i] ?? "") && columnDates[i] !== "none");
  return DATE_ORDERS.map((order) => ({
    order,
    isChosen: dateOrder !== null,
    columns: slashed.filter((name) => (dateOrder ?? columnDates[header.indexOf(name)]) === order),
  })).filter(({ columns }) => columns.length > 0);
}
