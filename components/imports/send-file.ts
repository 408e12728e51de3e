import { z } from "zod";
import { shownWorkspace } from "@/components/form/shown-workspace";
import { type ImportNoun, uploadedImport } from "@/lib/schemas/import";

const MAX_BYTES = 20_000_000;
const problem = z.object({ detail: z.string() });

type Sent = { readonly ok: true; readonly importRunId: string } | { readonly ok: false; readonly message: string };

/** Sends the file as it is; what is wrong with it is said by the server, in words. */
export async function sendFile(noun: ImportNoun, file: File): Promise<Sent> {
  if (file.size > MAX_BYTES) return { ok: false, message: "At most 20 MB at a time. Split the file." };
  try {
    const query = new URLSearchParams({ noun, file: file.name });
    const answer = await fetch(`/api/v1/imports?${query}`, {
      method: "POST",
      headers: { "content-type": "text/csv", "entwine-workspace": shownWorkspace() ?? "" },
      body: file,
    });
    const body: unknown = await answer.json();
    if (answer.ok) return { ok: true, importRunId: uploadedImport.parse(body).importRunId };
    return { ok: false, message: problem.parse(body).detail };
  } catch {
    return { ok: false, message: "The file did not reach us. Check the connection and choose it again." };
  }
}
