import type { z } from "zod";
import type { RecordField } from "@/lib/schemas/record-field";
import type { RegisterNoun, TableOf } from "@/lib/schemas/register-noun";
import type { Behaviour, Evidence, FactIndicator } from "@/lib/scoring";

/** What a field of a register can hold once it is stored. */
export type FieldValue = string | number | boolean | Date | null;
export type FieldValues = Readonly<Record<string, FieldValue>>;

/** One record of a register, whichever register it is. */
export interface RegisterRow {
  readonly id: string;
  readonly accountId: string;
  readonly noun: RegisterNoun;
  readonly version: number;
  readonly recordedAt: Date;
  readonly removedAt: Date | null;
  /** The next moment the ledger has yet to hear of; not known of what is only now being written. */
  readonly lapsesAt?: Date | null;
  readonly fields: FieldValues;
}

/** Type of the column, and how what is stored there is read again. */
type Column = "text" | "int" | "float8" | "bigint" | "boolean" | "date" | "timestamptz" | "uuid";

/** What a record can name; a source is what a rough spot grew from, a behaviour one that the workspace counts itself. */
export type Named = "contact" | "department" | "source" | "idea" | "behaviour";

export interface RegisterField extends RecordField {
  readonly column: Column;
  /** Of a record: what it names, a contact where nothing is said. */
  readonly of?: Named;
  /** Of a closed set: the values with their words, in the order of the form. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  /** Of a closed set that a workspace extends: the field that names one of its own, chosen among the others. */
  readonly extendedBy?: string;
  /** Said elsewhere already: a choice by the state of the record, a unit with each number of it. */
  readonly isInState?: true;
  /** Of a day that is left empty: today, where this field is filled. */
  readonly todayBeside?: string;
  /** Of a currency: said of an amount alone. */
  readonly isOfAmount?: true;
  /** Of a number: the field that says what it is counted in. */
  readonly unitIn?: string;
  /** What a new record begins with: a text as it is typed, or the moment at which the form is opened. */
  readonly initial?: string | "now";
  readonly unit?: string;
  readonly hint?: string;
  /** Words of a text that are offered while it is typed; what the workspace wrote before joins them. */
  readonly suggestions?: readonly string[];
}

/** Something that holds of a record or not, by its fields alone: the database asks it of whole tables. */
export type Condition =
  | { readonly field: string; readonly is: string | boolean | null }
  /** The one comes before the other: a moment, or a figure. */
  | { readonly field: string; readonly isBefore: string }
  /** It is empty though the other is filled. */
  | { readonly field: string; readonly isMissingBeside: string };

/** What somebody may have to act on, and until when. */
export interface Wait {
  /** All of this holds; how it stands is for `tell`. */
  readonly when: readonly Condition[];
  /** A moment of the record, and how many hours after it, or which field says how many; left out, it waits without a day. */
  readonly until?: { readonly field: string; readonly hours?: number | string };
}

/** What a record tells of one day. */
interface Dated {
  /** The field that says when it was. */
  readonly at: string;
  /** Only where this holds. */
  readonly only?: Extract<Condition, { is: unknown }>;
}

/** Which way of taking part a record is. */
interface Shows extends Dated {
  readonly behaviour: Behaviour | { readonly field: string };
}

/** How a record stands at a moment, in a word, and whether that is good news. */
export interface RegisterState {
  readonly word: string;
  readonly tone: "good" | "bad" | "waiting" | "neutral";
  /** Somebody has yet to do something about it. */
  readonly isOpen: boolean;
}

/** All that the product reads of a record. */
export interface ToldRecord {
  readonly title: string;
  /** When it began; `tellRecord` moves it to what became of it. What lies ahead stands where somebody wrote it down. */
  readonly at: Date;
  /** A calendar day without a time. */
  readonly isDay: boolean;
  readonly state: RegisterState;
  /** Until when somebody has to do something; null when nobody has. */
  readonly dueAt: number | null;
  /** What it proves, for good; nothing where a register says nothing about the score. */
  readonly evidence: readonly Evidence[];
  /**
   * What it comes to if nobody does anything (scoring model 2.1, lapses), and when; without evidence it is only called
   * something else from then on. Null when nothing lapses.
   */
  readonly lapse: { readonly at: number; readonly evidence: readonly Evidence[] } | null;
  /** When it begins or ceases to count, of a record that proves something only together with its like. */
  readonly turns?: readonly number[];
}

/** What some records of a register say of one fact, at a moment. */
export interface SummedUp {
  /** 0–100, on the anchors of the scoring model. */
  readonly value: number;
  /** The person it hangs on, if any. */
  readonly personId?: string;
  /** What it rests on, in words. */
  readonly title: string;
  readonly state: RegisterState;
}

/** How the records of a register say something together, where none proves anything by itself (decision 0063). */
export interface Together {
  /** Of which fact a record tells. */
  readonly factOf: (row: RegisterRow) => FactIndicator;
  /** What all records that tell of one fact come to. */
  readonly sumUp: (rows: readonly RegisterRow[], at: number) => SummedUp;
}

interface RegisterWords {
  /** "a support case", in a sentence. */
  readonly some: string;
  readonly many: string;
  /** "Add a support case". */
  readonly add: string;
  /** "What became of it", and so "Say what became of it". */
  readonly change: string;
  /** What it is good for, below the title. */
  readonly description: string;
}

/**
 * A register: what is recorded, and what follows from it. Everything that lists, stores, asks, audits or scores
 * goes by it, so that the next register is one of these and a table.
 */
export interface Register {
  readonly noun: RegisterNoun;
  /** The table that holds it, with one column for each field. */
  readonly table: TableOf<RegisterNoun>;
  readonly words: RegisterWords;
  readonly fields: Readonly<Record<string, RegisterField>>;
  /** What may be said: the fields, the account, and of a record that is there its id and version. */
  readonly input: z.ZodObject;
  /** When somebody may have to act. None: nothing of it ever waits. */
  readonly waits?: readonly Wait[];
  /** What such a record shows of how they take part (scoring model 3.10). */
  readonly shows?: Shows;
  /** Where such a record says that we helped them, and the field that says when. */
  readonly helps?: Dated;
  /** It asks something of them: whoever adds one is told when we have not listened yet (C42). */
  readonly isAsk?: true;
  /** It is kept up beside what happens: listed where it is changed, and told in no timeline. */
  readonly isMasterData?: true;
  /** The field that says when somebody last looked at it, where "still true" is an answer. */
  readonly confirmedBy?: string;
  /** What tells its records apart in a file without keys, where that is not their text and when they began. */
  readonly tellsApart?: readonly string[];
  /**
   * What tells apart those that agree in that, and may be left open; the person, of what happened, where nothing is said.
   * Counts in a file that has a column for it.
   */
  readonly tellsFurther?: (said: Readonly<Record<string, unknown>>) => readonly string[];
  /** Says what goes without saying, before a record is stored; `before`: what one that is there held. */
  readonly complete?: (fields: FieldValues, now: Date, before: FieldValues | null) => FieldValues;
  /** Reads a record as it stands at a moment. */
  readonly tell: (row: RegisterRow, at: number) => ToldRecord;
  readonly together?: Together;
}
