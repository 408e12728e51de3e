import { z } from "zod";

/** Encodings a file can be read in, the likeliest first. */
export const ENCODINGS = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "windows-1252",
  "windows-1250",
  "windows-1251",
  "windows-1253",
  "windows-1254",
  "windows-1257",
  "windows-1255",
  "windows-1256",
  "iso-8859-2",
  "macintosh",
  "ibm866",
  "koi8-u",
  "shift_jis",
  "gb18030",
  "big5",
  "euc-kr",
] as const;
export type Encoding = (typeof ENCODINGS)[number];

export const DELIMITERS = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Lines at the top of a file among which the column names are looked for. */
export const HEAD_RECORDS = 20;

/** How the bytes of a file became a table. */
export const importReading = z.object({
  encoding: z.enum(ENCODINGS).default("utf-8"),
  /** The bytes say it themselves, or are read alike in every encoding; else it is a guess, or a person's choice. */
  isEncodingKnown: z.boolean().default(true),
  delimiter: z.enum(DELIMITERS).default(","),
  /** Line of the column names, counted from 1. */
  headerLine: z.int().min(1).default(1),
  /** The first lines as they were read, for choosing among them. */
  head: z.array(z.object({ line: z.number(), cells: z.array(z.string()) })).default([]),
  /** Pieces of the file that every encoding reads otherwise, byte by byte as letters of Latin-1. */
  doubtful: z.array(z.string()).default([]),
});
export type ImportReading = z.output<typeof importReading>;

/** What a person may say of it. */
export const readingChoice = z.strictObject({
  encoding: z.enum(ENCODINGS).optional(),
  delimiter: z.enum(DELIMITERS).optional(),
  headerLine: z.int().min(1).max(1_000_000).optional(),
});
export type ReadingChoice = z.output<typeof readingChoice>;
