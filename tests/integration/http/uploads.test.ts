import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { running } from "../begin";
import { signedIn, type Visitor } from "./visitor";

const MB = 1_000_000;
const CSV = { "content-type": "text/csv" };
const { url, dora } = await running();
let visitor: Visitor;

beforeAll(async () => {
  visitor = await signedIn(url, dora);
});

describe("a file of accounts", () => {
  it("of 15 MB arrives whole, to the last row", async () => {
    const { csv, rows } = fileOf(15 * MB);
    const { status, body } = await upload(csv);
    expect(status, body.slice(0, 300)).toBe(200);
    expect(JSON.parse(body)).toMatchObject({ rows });
    // The desk stands behind whoever else wants the processor.
  }, 90_000);

  it("of 22 MB is refused in words, and nothing of it is kept", async () => {
    const { status, body } = await upload(fileOf(22 * MB).csv);
    expect({ status, detail: detailOf(body) }).toEqual({
      status: 413,
      detail: "At most 20 MB at a time. Split the file.",
    });
  });

  it("of 22 MB is refused as well when its length is not told beforehand", async () => {
    const { csv } = fileOf(22 * MB);
    const { status, body } = await upload(inPieces(csv));
    expect({ status, detail: detailOf(body) }).toEqual({
      status: 413,
      detail: "At most 20 MB at a time. Split the file.",
    });
  });

  it("that is no CSV is refused in words", async () => {
    const { status, body } = await visitor.send("/api/v1/imports?noun=accounts&file=a.pdf", "%PDF-1.7", {
      "content-type": "application/pdf",
    });
    expect({ status, detail: detailOf(body) }).toEqual({ status: 415, detail: "Send text/csv." });
  });
});

const upload = (body: BodyInit) => visitor.send("/api/v1/imports?noun=accounts&file=large.csv", body, CSV);

const detailOf = (body: string) => z.object({ detail: z.string() }).parse(JSON.parse(body)).detail;

/** Rows as long as notes are, so that the size is in the text and not in their number. */
function fileOf(bytes: number): { csv: string; rows: number } {
  const note = "Knows everybody in the harbour. ".repeat(60);
  const row = (i: number) => `Account ${String(i).padStart(6, "0")},${note}\n`;
  const rows = Math.ceil(bytes / row(0).length);
  return { csv: `Name,Note\n${Array.from({ length: rows }, (_, i) => row(i)).join("")}`, rows };
}

/** As a body that is sent while it is made: chunked, without a length. */
function inPieces(text: string): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      controller.enqueue(bytes.subarray(at, at + 64 * 1024));
      at += 64 * 1024;
      if (at >= bytes.length) controller.close();
    },
  });
}
