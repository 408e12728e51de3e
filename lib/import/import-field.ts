import { aliasOf, type FileField } from "@/lib/schemas/record-field";

/** A field that a column of a file can fill. */
export interface ImportField extends Pick<FileField, "label" | "columns" | "hint" | "examples" | "doubts"> {
  readonly key: string;
}

/** The fields of a record as files fill them. */
export const importFieldsOf = (fields: Readonly<Record<string, FileField>>): readonly ImportField[] =>
  Object.entries(fields).map(([name, field]) => ({ ...field, key: aliasOf(name, field) }));
