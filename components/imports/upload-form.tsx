"use client";

import { useRouter } from "next/navigation";
import { type DragEvent, useState } from "react";
import { cn } from "@/components/ui/class-names";
import { FileUp } from "@/components/ui/icons";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { Spinner } from "@/components/ui/spinner";
import { FIRST_IMPORT_MEANINGS, importNounLabel } from "@/lib/format/import-labels";
import { FIRST_IMPORT_NOUNS, type ImportNoun } from "@/lib/schemas/import";
import { isRegisterNoun, REGISTER_NOUNS } from "@/lib/schemas/register-noun";
import { sendFile } from "./send-file";

const REGISTER_OPTIONS = REGISTER_NOUNS.map((value) => ({ value, label: importNounLabel(value) }));

/** First what the file holds, then the file: dropped, or chosen with the browser's own dialog. */
export function UploadForm({ initialNoun }: { initialNoun: ImportNoun }) {
  const router = useRouter();
  const [noun, setNoun] = useState(initialNoun);
  const [sending, setSending] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function send(file: File | undefined) {
    if (!file || sending !== null) return;
    setProblem(null);
    setSending(file.name);
    const sent = await sendFile(noun, file);
    if (sent.ok) return router.push(`/imports/${sent.importRunId}`);
    setProblem(sent.message);
    setSending(null);
  }

  return (
    <div className="space-y-4">
      <fieldset disabled={sending !== null} className="space-y-2">
        <legend className="pb-1 font-medium text-sm">What does the file hold?</legend>
        <div className="grid gap-2 sm:grid-cols-2">
          {FIRST_IMPORT_NOUNS.map((one) => (
            <label
              key={one}
              className="flex min-h-11 cursor-pointer items-start gap-2.5 rounded-md border border-border bg-surface px-3 py-2.5 hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2"
            >
              <input
                type="radio"
                name="noun"
                value={one}
                checked={noun === one}
                onChange={() => setNoun(one)}
                className="mt-0.5 size-4 shrink-0 accent-accent-solid outline-none"
              />
              <span className="min-w-0">
                <span className="block font-medium text-sm">{importNounLabel(one)}</span>
                <span className="block text-muted text-xs">{FIRST_IMPORT_MEANINGS[one]}</span>
              </span>
            </label>
          ))}
        </div>
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 pt-1 text-sm">
          <label htmlFor="register" className="text-muted">
            or a register:
          </label>
          <Select
            id="register"
            value={isRegisterNoun(noun) ? noun : ""}
            onChange={({ target }) => isRegisterNoun(target.value) && setNoun(target.value)}
            options={REGISTER_OPTIONS}
            emptyLabel="Choose"
            className="w-full sm:w-72"
          />
        </div>
      </fieldset>
      <DropZone sending={sending} onFile={send} />
      {problem ? (
        <Notice kind="error" title="This file was not taken">
          {problem}
        </Notice>
      ) : null}
    </div>
  );
}

interface DropZoneProps {
  sending: string | null;
  onFile: (file: File | undefined) => void;
}

function DropZone({ sending, onFile }: DropZoneProps) {
  const [isOver, setIsOver] = useState(false);

  function drop(event: DragEvent) {
    event.preventDefault();
    setIsOver(false);
    onFile(event.dataTransfer.files[0]);
  }

  return (
    <label
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
      className={cn(
        "flex min-h-44 cursor-pointer flex-col items-center justify-center gap-2 rounded-lg border border-border-strong border-dashed px-4 py-8 text-center transition-colors hover:bg-hover has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2",
        isOver ? "border-accent bg-accent-soft" : "bg-surface",
        sending !== null && "pointer-events-none",
      )}
    >
      <span className="grid size-10 place-items-center rounded-full border border-border text-muted">
        {sending === null ? <FileUp aria-hidden="true" className="size-5" /> : <Spinner />}
      </span>
      <span className="font-medium text-base" role="status">
        {sending === null ? "Drop a CSV file here, or choose one" : `Reading ${sending} …`}
      </span>
      <span className="max-w-md text-muted text-xs">
        Separated by commas, semicolons or tabs, in UTF-8, UTF-16 or as Excel saves it; up to 20 MB. Nothing is stored
        as an account or contact before you have seen what will happen.
      </span>
      <input
        type="file"
        accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
        disabled={sending !== null}
        onChange={(event) => {
          onFile(event.target.files?.[0]);
          // The same file, mended, can be chosen again.
          event.target.value = "";
        }}
        className="sr-only"
      />
    </label>
  );
}
