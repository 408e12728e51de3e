/** What the embedded PostgreSQL last said in its log. */
import { closeSync, existsSync, fstatSync, openSync, readSync } from "node:fs";

/** A log may have grown for years; its end is enough. */
const TAIL_BYTES = 64_000;
/** "2026-11-29 10:00:00.000 UTC [123] " */
const STAMP = /^\d{4}-\d\d-\d\d [\d:.]+ \w+ \[\d+\] /;

/** The last complaint, without its date, else the last line. */
export function lastWords(file) {
  const lines = existsSync(file) ? tailOf(file).trim().split("\n") : [];
  const line = lines.findLast((one) => /FATAL|PANIC|ERROR/.test(one)) ?? lines.at(-1) ?? "";
  return line.replace(STAMP, "") || "no message";
}

function tailOf(file) {
  const open = openSync(file, "r");
  try {
    const { size } = fstatSync(open);
    const buffer = Buffer.alloc(Math.min(size, TAIL_BYTES));
    readSync(open, buffer, 0, buffer.length, size - buffer.length);
    return buffer.toString("utf8");
  } finally {
    closeSync(open);
  }
}
