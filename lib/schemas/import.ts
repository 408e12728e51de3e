import { z } from "zod";
import { ANSWER_SCALES, seenAnswers } from "./answer-scales";
import { id } from "./fields";
import { importReading, readingChoice } from "./import-reading";
import { INTERACTION_KINDS } from "./interaction";
import { REGISTER_NOUNS } from "./register-noun";
import { SURVEY_KINDS } from "./survey-answer";

/** What most workspaces begin with; every register has files of its own as well. */
export const FIRST_IMPORT_NOUNS = ["accounts", "contacts", "interactions", "survey_answers"] as const;
export const IMPORT_NOUNS = [...FIRST_IMPORT_NOUNS, ...REGISTER_NOUNS] as const;
export type ImportNoun = (typeof IMPORT_NOUNS)[number];
/** As it stands with a run. */
export const importNoun = z.enum(IMPORT_NOUNS);

/** `planned`: being prepared; nothing is stored before `running`. */
const IMPORT_STATUSES = ["planned", "running", "done", "cancelled"] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];

export const ROW_ACTIONS = ["create", "update", "skip", "error"] as const;
export type RowAction = (typeof ROW_ACTIONS)[number];
/** What the rows of a run are looked at by. */
const ROW_FILTERS = [...ROW_ACTIONS, "alike", "remarked"] as const;
export type RowFilter = (typeof ROW_FILTERS)[number];

/** A value as it is stored: a day is "2026-03-14", an instant ISO 8601, a record is its name. */
const storedValue = z
  .union([z.string(), z.number(), z.array(z.string()), z.object({ cents: z.number(), currency: z.string() })])
  .nullable();
export type StoredValue = z.output<typeof storedValue>;

/** What was found out about a row besides its fate. */
export const rowFindings = z.object({
  /** What a new record will hold, or what changes in a stored one. */
  fields: z.array(z.object({ field: z.string(), before: storedValue.optional(), after: storedValue })),
  /** Everything that is wrong, each with the column to look at. */
  problems: z.array(z.object({ column: z.string().nullable(), what: z.string() })),
  /** What a row is stored without, or not quite as it stands there. It is stored all the same. */
  remarks: z.array(z.object({ column: z.string().nullable(), what: z.string() })).default([]),
});
export type RowFindings = z.output<typeof rowFindings>;

/** What a whole column tells about dates such as 03/04/2026: which part is the day. */
export const DATE_ORDERS = ["day_first", "month_first"] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];
const COLUMN_DATES = [...DATE_ORDERS, "unclear", "none"] as const;
export type ColumnDates = (typeof COLUMN_DATES)[number];

/** What a whole column tells if it holds keys: whether a spreadsheet rounded them, or kept 15 digits of each. */
const COLUMN_KEYS = ["whole", "rounded", "cut"] as const;
export type ColumnKeys = (typeof COLUMN_KEYS)[number];

/** Which mark the amounts of a column show before their fraction; `open` where none of those that have marks shows it. */
export const DECIMAL_MARKS = ["point", "comma"] as const;
export type DecimalMark = (typeof DECIMAL_MARKS)[number];
const COLUMN_MARKS = [...DECIMAL_MARKS, "mixed", "open", "none"] as const;
export type ColumnMarks = (typeof COLUMN_MARKS)[number];

const MAX_COLUMNS = 200;
const field = z.string().max(40).nullable();
const choices = {
  /** Field per position of the header; null leaves the column out. */
  fields: z.array(field).max(MAX_COLUMNS),
  dateOrder: z.enum(DATE_ORDERS).nullable().default(null),
  decimalMark: z.enum(DECIMAL_MARKS).nullable().default(null),
  /** On which scale a question was asked, where its answers cannot tell or tell something else. */
  scales: z.partialRecord(z.enum(SURVEY_KINDS), z.enum(ANSWER_SCALES)).default({}),
  /** The kind of every row, where no column says it. */
  defaultKind: z
    .enum([...INTERACTION_KINDS, ...SURVEY_KINDS])
    .nullable()
    .default(null),
  /** What words of a file mean on our scale, by question: {"csat": {"very satisfied": "5"}}. */
  words: z.record(z.string().max(40), z.record(z.string().max(200), z.string().max(100))).default({}),
};

/** How the columns of a file are read, as it is stored with the run. */
export const importMapping = z.object({
  ...choices,
  columnDates: z.array(z.enum(COLUMN_DATES)).max(MAX_COLUMNS),
  /** The name of each column and what answers it holds, if it may hold any. */
  columnAnswers: z
    .array(z.object({ name: z.string(), seen: z.array(seenAnswers) }))
    .max(MAX_COLUMNS)
    .default([]),
  columnMarks: z.array(z.enum(COLUMN_MARKS)).max(MAX_COLUMNS).default([]),
  columnKeys: z.array(z.enum(COLUMN_KEYS)).max(MAX_COLUMNS).default([]),
  reading: importReading.prefault({}),
  /** Zone of instants that are written without one. */
  timeZone: z.string(),
});
export type ImportMapping = z.output<typeof importMapping>;

/** What is remembered of a kind of file: all that was chosen, and what its columns showed. */
export const importMemory = importMapping
  .omit({ timeZone: true, columnKeys: true, columnAnswers: true })
  .extend({ reading: importReading.pick({ encoding: true, delimiter: true }).prefault({}) });
export type ImportMemory = z.output<typeof importMemory>;

export const importUpload = z.object({
  noun: z.enum(IMPORT_NOUNS, `Choose what the file holds: ${IMPORT_NOUNS.join(", ")}.`),
  fileName: z
    .string()
    .max(300)
    .transform((name) => name.replace(/[\p{Cc}\p{Cs}]/gu, "").trim() || "file.csv"),
  bytes: z.instanceof(Uint8Array),
});

export const importPlan = z.strictObject({ importRunId: id, ...choices });
export type ImportPlan = z.output<typeof importPlan>;

/** Reads an uploaded file once more in another way. */
export const importReread = readingChoice.extend({ importRunId: id });
export type ImportReread = z.output<typeof importReread>;

export const importRef = z.strictObject({ importRunId: id });
export const importTemplateRef = z.object({ noun: z.enum(IMPORT_NOUNS) });

export const ROWS_PER_PAGE = 100;
const page = z
  .string()
  .regex(/^[1-9]\d{0,4}$/)
  .transform(Number)
  .catch(1)
  .default(1);

/** The state of a run's screen as it stands in the URL; what is not understood is dropped. */
export const importView = z.object({
  importRunId: id,
  step: z.literal("columns").optional().catch(undefined),
  action: z.enum(ROW_FILTERS).optional().catch(undefined),
  page,
});

export const importProgress = z.object({
  id: z.string(),
  status: z.enum(IMPORT_STATUSES),
  create: z.number(),
  update: z.number(),
  skip: z.number(),
  error: z.number(),
  /** New records that look like one that exists already. */
  alike: z.number().default(0),
  /** Rows that are stored with a remark. */
  remarked: z.number().default(0),
  /** Rows that were created or updated so far. */
  applied: z.number(),
  /** Rows of the file that no plan has looked at yet. */
  unplanned: z.number(),
});
export type ImportProgress = z.output<typeof importProgress>;

export const uploadedImport = z.object({ importRunId: z.string(), rows: z.number() });
