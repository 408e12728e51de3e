import { inflateRawSync } from "node:zlib";

const END = 0x06054b50;
const ENTRY = 0x02014b50;

/** The files in a zip, read by its directory as programs do: none of the code that wrote it has a part in that. */
export function unzip(bytes: Buffer): ReadonlyMap<string, string> {
  let end = bytes.length - 22;
  while (end >= 0 && bytes.readUInt32LE(end) !== END) end -= 1;
  if (end < 0) throw new Error("This is no zip, or its end is missing.");
  const files = new Map<string, string>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (bytes.readUInt32LE(at) !== ENTRY) throw new Error("The directory of this zip is broken.");
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + size);
    const path = bytes.toString("utf8", at + 46, at + 46 + (name ?? 0));
    files.set(path, (method === 0 ? packed : inflateRawSync(packed)).toString("utf8"));
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return files;
}

/** What the first sheet of a workbook holds, by line: texts, and numbers as they are stored. */
export function rowsOfWorkbook(bytes: Buffer): (string | number | null)[][] {
  const sheet = unzip(bytes).get("xl/worksheets/sheet1.xml") ?? "";
  return [...sheet.matchAll(/<row\b[^>]*?(?:\/>|>(.*?)<\/row>)/gs)].map(([, cells = ""]) => {
    const row: (string | number | null)[] = [];
    for (const [, place = "", kind, inner = ""] of cells.matchAll(CELL)) row[columnOf(place)] = contentOf(kind, inner);
    return Array.from(row, (value) => value ?? null);
  });
}

const CELL = /<c r="([A-Z]+)\d+"[^>]*?(?: t="(\w+)")?[^>]*?(?:\/>|>(.*?)<\/c>)/gs;

const columnOf = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function contentOf(kind: string | undefined, inner: string): string | number | null {
  if (kind === "inlineStr") return spelt(/<t[^>]*>(.*?)<\/t>/s.exec(inner)?.[1] ?? "");
  const value = /<v>(.*?)<\/v>/s.exec(inner)?.[1];
  if (value === undefined) return null;
  if (kind !== undefined && kind !== "n") throw new Error(`Nobody reads cells of the kind ${kind} here.`);
  return Number(value);
}

const ENTITIES = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["amp", "&"],
]);
const spelt = (text: string) =>
  text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (_, tens, hex, name) =>
    name ? (ENTITIES.get(name) ?? "?") : String.fromCodePoint(tens ? Number(tens) : Number.parseInt(hex, 16)),
  );

/** The number by which a sheet stores a day. */
export const serialOf = (day: string): number => Date.parse(day) / 86_400_000 + 25_569;
