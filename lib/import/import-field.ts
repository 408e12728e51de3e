import { aliasOf, type FileColumn, type RecordFields } from "@/lib/schemas/record-field";

/** A field that a column of a file can fill. */
export interface ImportField extends FileColumn {
  readonly key: string;
}

/** The fields of a record as files fill them. */
export const importFieldsOf = (fields: RecordFields): readonly ImportField[] =>
  Object.entries(fields).map(([name, field]) => ({ ...field, key: aliasOf(name, field) }));
