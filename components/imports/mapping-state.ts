import type { ColumnDates, ColumnMarks, DateOrder, DecimalMark, ImportPlan } from "@/lib/schemas/import";

export interface FileColumn {
  /** Counted from 0; names may be empty. */
  readonly position: number;
  readonly name: string;
  readonly samples: readonly string[];
  readonly dates: ColumnDates;
  readonly marks: ColumnMarks;
  /** Why it was not taken for a field though its name suggests it, by that field. */
  readonly doubts: Readonly<Record<string, string>>;
}

export interface FieldChoice {
  readonly key: string;
  readonly label: string;
  readonly hint: string | null;
  readonly isDate: boolean;
  readonly isAmount: boolean;
}

export interface Choices {
  readonly fields: readonly (string | null)[];
  readonly dateOrder: DateOrder | null;
  readonly decimalMark: DecimalMark | null;
  readonly scales: ImportPlan["scales"];
  readonly defaultKind: ImportPlan["defaultKind"];
  /** What words of the file mean, by question. */
  readonly words: ImportPlan["words"];
}
