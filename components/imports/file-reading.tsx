"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { unanswered } from "@/components/form/unanswered";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { PageSection } from "@/components/ui/page-section";
import { Select } from "@/components/ui/select";
import { rereadImportAction } from "@/lib/actions/imports";
import { ENCODING_LABELS } from "@/lib/format/encoding-labels";
import { DELIMITERS, ENCODINGS, type Encoding, type ReadingChoice } from "@/lib/schemas/import-reading";

export interface FileReadingProps {
  importRunId: string;
  reading: {
    readonly encoding: Encoding;
    readonly isEncodingKnown: boolean;
    readonly delimiter: (typeof DELIMITERS)[number];
    readonly headerLine: number;
    readonly head: readonly { readonly line: number; readonly cells: readonly string[] }[];
    /** How the same pieces of the file read in each encoding; none where the bytes say it themselves. */
    readonly previews: readonly { readonly encoding: Encoding; readonly text: string }[];
    /** The bytes are still there, so that all this can be changed. */
    readonly canChange: boolean;
  };
}

const DELIMITER_LABELS: Readonly<Record<(typeof DELIMITERS)[number], string>> = {
  ",": "commas",
  ";": "semicolons",
  "\t": "tabs",
  "|": "upright bars",
};

/** How the bytes became a table. Each choice reads the file anew, and what comes of it stands below at once. */
export function FileReading({ importRunId, reading }: FileReadingProps) {
  const router = useRouter();
  const [problem, setProblem] = useState<string | null>(null);
  const [isReading, setReading] = useState(false);

  async function read(choice: ReadingChoice) {
    setProblem(null);
    setReading(true);
    const answer = await rereadImportAction({ importRunId, ...choice }).catch(unanswered("The file is kept"));
    setReading(false);
    if (answer.ok) router.refresh();
    else setProblem(answer.message);
  }

  return (
    <PageSection
      title="How the file is read"
      description={reading.canChange ? undefined : "To read it in another way, upload it again."}
    >
      <fieldset disabled={isReading || !reading.canChange} className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        <Field name="headerLine" label="Column names stand in" hint={aboveHint(reading)}>
          {(control) => (
            <Select
              {...control}
              value={String(reading.headerLine)}
              options={reading.head.map(({ line, cells }) => ({
                value: String(line),
                label: `Line ${line}: ${cells.filter(Boolean).join(" · ")}`,
              }))}
              onChange={(event) => read({ headerLine: Number(event.target.value) })}
            />
          )}
        </Field>
        <Field name="delimiter" label="Cells are separated by">
          {(control) => (
            <Select
              {...control}
              value={reading.delimiter}
              options={DELIMITERS.map((value) => ({ value, label: DELIMITER_LABELS[value] }))}
              onChange={(event) => read({ delimiter: DELIMITERS.find((one) => one === event.target.value) })}
            />
          )}
        </Field>
        {reading.isEncodingKnown ? null : <EncodingField reading={reading} onRead={read} />}
      </fieldset>
      {problem ? (
        <Notice kind="error" title="The file stays read as it was">
          {problem}
        </Notice>
      ) : null}
    </PageSection>
  );
}

interface EncodingFieldProps extends Pick<FileReadingProps, "reading"> {
  onRead: (choice: ReadingChoice) => void;
}

function EncodingField({ reading, onRead }: EncodingFieldProps) {
  return (
    <Field
      name="encoding"
      label="Letters read right as"
      hint="This file is not in UTF-8, so its letters are a guess. Choose the line in which all names are right."
    >
      {(control) => (
        <Select
          {...control}
          value={reading.encoding}
          options={reading.previews.map(({ encoding, text }) => ({
            value: encoding,
            label: `${text} (${ENCODING_LABELS[encoding]})`,
          }))}
          onChange={(event) => onRead({ encoding: ENCODINGS.find((one) => one === event.target.value) })}
        />
      )}
    </Field>
  );
}

const aboveHint = ({ head, headerLine }: FileReadingProps["reading"]) =>
  head.some(({ line }) => line < headerLine) ? "The lines above it are left out." : undefined;
