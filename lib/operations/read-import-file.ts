import "server-only";
import { findImportKinds, type ImportKindDetail } from "@/lib/data/import-kinds";
import { withScope } from "@/lib/data/scope";
import { guessMapping } from "@/lib/import/guess-mapping";
import {
  type HeaderCandidate,
  headerCandidates,
  type ParsedFile,
  parseFile,
  settleTable,
} from "@/lib/import/read-file";
import type { SourceTable } from "@/lib/import/read-table";
import { recallMapping } from "@/lib/import/recall-mapping";
import { requirePermission } from "@/lib/permissions/require";
import type { Asker } from "@/lib/records/prepared";
import type { ImportMapping, ImportNoun } from "@/lib/schemas/import";
import type { ReadingChoice } from "@/lib/schemas/import-reading";

interface FileToRead {
  readonly noun: ImportNoun;
  readonly bytes: Uint8Array;
  /** What a person said of it; goes before all that is guessed or remembered. */
  readonly chosen?: ReadingChoice;
}

/**
 * The table of a file and what its columns mean: as chosen, else as remembered of this kind of file, else as guessed.
 * No transaction is open while it is read.
 */
export async function readImportFile(
  who: Asker,
  { noun, bytes, chosen = {} }: FileToRead,
): Promise<{ table: SourceTable; mapping: ImportMapping }> {
  const timeZone = await withScope(who, async ({ viewer }) => {
    requirePermission(viewer, "import.run");
    return viewer.timeZone;
  });
  let file = await parseFile(bytes, chosen);
  const known = await recognise(who, { noun, bytes, chosen }, file);
  if (known?.reading && isOther(known.reading, file)) file = await parseFile(bytes, known.reading);
  const headerLine = chosen.headerLine ?? known?.line;
  const { table, reading } = settleTable(file, { noun, bytes, headerLine });
  return { table, mapping: recallMapping(guessMapping(noun, table, { timeZone, reading }), known?.memory) };
}

interface Recognised extends Pick<ImportKindDetail, "memory"> {
  readonly line: number;
  readonly reading: ReadingChoice;
}

/** The kind of file it is, when one of its first lines is that of a kind that is remembered. */
async function recognise(
  who: Asker,
  { noun, bytes, chosen = {} }: FileToRead,
  file: ParsedFile,
): Promise<Recognised | undefined> {
  const candidates = (await headerCandidates(bytes, file)).filter(
    ({ line, encoding }) =>
      (chosen.headerLine === undefined || line === chosen.headerLine) &&
      (chosen.encoding === undefined || encoding === file.encoding),
  );
  const fingerprints = [...new Set(candidates.map(({ fingerprint }) => fingerprint))];
  const kinds = await withScope(who, (scope) => findImportKinds(scope, noun, fingerprints));
  const memoryOf = new Map(kinds.map(({ fingerprint, memory }) => [fingerprint, memory]));
  for (const candidate of candidates) {
    const memory = memoryOf.get(candidate.fingerprint);
    if (memory) return { memory, line: candidate.line, reading: readingOf(candidate, file, { memory, chosen }) };
  }
  return undefined;
}

/** Names in plain letters say nothing of the encoding; then it is the one of last time, where the bytes do not tell. */
function readingOf(
  { encoding, width }: HeaderCandidate,
  file: ParsedFile,
  { memory, chosen }: Pick<ImportKindDetail, "memory"> & { chosen: ReadingChoice },
): ReadingChoice {
  const isGuess = !file.isEncodingKnown && chosen.encoding === undefined;
  const last =
    encoding === file.encoding && !memory.reading.encoding.startsWith("utf-") ? memory.reading.encoding : encoding;
  const isSplit = width === memory.fields.length || chosen.delimiter !== undefined;
  return {
    encoding: isGuess ? last : file.encoding,
    delimiter: isSplit ? file.delimiter : memory.reading.delimiter,
  };
}

const isOther = (reading: ReadingChoice, file: ParsedFile) =>
  reading.encoding !== file.encoding || reading.delimiter !== file.delimiter;
